using ShopAgent.Tests.Architecture;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.EndToEnd;

/// <summary>The guide's sample compiles, runs, and is the one in the guide.</summary>
public class LibrarySampleTests
{
    [Fact]
    public async Task The_sample_talks()
    {
        using var folder = new TemporaryFolder();
        await using var output = new StringWriter();
        await LibrarySample.TalkAsync(folder.Path, output, "a waterproof tent for 2 under 150 euros", "add the second one");
        Assert.Contains(" EUR", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("lines in the basket: 1", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_shows_the_sample()
    {
        var sample = Code(ReadmeTests.Lines(Path.Combine("tests", "ShopAgent.Tests", "EndToEnd", "LibrarySample.cs")), "var builder", "await host.StopAsync();");
        var guide = Code(ReadmeTests.Lines(Path.Combine("src", "ShopAgent.Agent", "README.md")), "var builder", "await host.StopAsync();");
        Assert.Equal(sample, guide);
        Assert.InRange(sample.Count, 1, 30);
    }

    private static List<string> Code(string[] lines, string first, string last)
    {
        var trimmed = lines.Select(line => line.Trim()).ToList();
        var start = trimmed.FindIndex(line => line.StartsWith(first, StringComparison.Ordinal));
        return trimmed[start..(trimmed.IndexOf(last) + 1)];
    }
}
