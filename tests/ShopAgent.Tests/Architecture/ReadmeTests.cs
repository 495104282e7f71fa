using System.Text.RegularExpressions;

namespace ShopAgent.Tests.Architecture;

/// <summary>The guides are short, their links lead somewhere, and the map of the code is whole.</summary>
public partial class ReadmeTests
{
    private const int MostLines = 150;

    private static readonly string Root = FindRoot();

    public static TheoryData<string> Readmes => [.. FoldersWith("README.md", Root).Select(folder => Path.Combine(Path.GetRelativePath(Root, folder), "README.md"))];

    [Fact]
    public void The_first_page_is_short() => Assert.InRange(Lines("README.md").Length, 1, MostLines);

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Links_lead_to_files(string readme)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, readme))!;
        var dead = Links(readme).Where(link => !Path.Exists(Path.Combine(folder, link)));
        Assert.Empty(dead);
    }

    [Fact]
    public void Every_folder_of_the_code_is_on_the_map()
    {
        var map = Links(Path.Combine("src", "README.md")).ToHashSet(StringComparer.Ordinal);
        var source = Path.Combine(Root, "src");
        var missing = FoldersWith("*.cs", source).Select(folder => Path.GetRelativePath(source, folder).Replace('\\', '/')).Where(folder => !map.Contains(folder));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_first_page_says_what_continuous_integration_runs()
    {
        var command = Lines(Path.Combine(".ci", "run")).Select(line => TestCommand().Match(line)).Single(match => match.Success).Value.TrimEnd();
        Assert.Contains(command, Lines("README.md"));
    }

    /// <summary>Of a file of the repository.</summary>
    internal static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>Relative ones, without the part behind "#".</summary>
    private static IEnumerable<string> Links(string readme) => Lines(readme)
        .SelectMany(line => Link().Matches(line)).Select(match => match.Groups[1].Value)
        .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

    private static IEnumerable<string> FoldersWith(string pattern, string folder)
    {
        if (Directory.EnumerateFiles(folder, pattern).Any()) yield return folder;
        foreach (var below in Directory.EnumerateDirectories(folder).Where(below => Path.GetFileName(below) is not ("bin" or "obj") and not ['.', ..]))
            foreach (var found in FoldersWith(pattern, below)) yield return found;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ShopAgent.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"ShopAgent.sln is in no folder above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex(@"\]\(([^)#\s]*)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^dotnet test [^>|&\d]+")]
    private static partial Regex TestCommand();
}
