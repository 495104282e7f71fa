using System.Text;
using Microsoft.Extensions.Options;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Exports;

/// <summary>Writes files that a conversation asks for. They go into one folder, whatever path is asked for, and never over a file that is there.</summary>
public sealed class ExportFolder(IOptions<ExportOptions> options)
{
    private const int MaxNameLength = 60;
    private const int MostCopies = 999;

    /// <param name="name">As asked for: folders and characters that file systems refuse are left out of it, and a wrong ending is replaced.</param>
    /// <returns>The full path of the new file.</returns>
    /// <exception cref="ShoppingException">The folder cannot be written.</exception>
    public string Write(string name, string extension, string content)
    {
        var folder = Path.GetFullPath(options.Value.Directory.Length == 0 ? "." : options.Value.Directory);
        var stem = Clean(name, extension);
        try
        {
            Directory.CreateDirectory(folder);
            for (var copy = 1; copy <= MostCopies; copy++)
            {
                var path = Path.Combine(folder, copy == 1 ? stem + extension : $"{stem}-{copy}{extension}");
                if (TryWrite(path, content)) return path;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ShoppingException($"The file cannot be written to {folder}: {exception.Message} Set Export:Directory to a folder that you may write to.", exception);
        }

        throw new ShoppingException($"The folder {folder} has too many files named {stem}{extension}; move some away, or choose another name.");
    }

    private static bool TryWrite(string path, string content)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }

        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(content);
        return true;
    }

    private static string Clean(string name, string extension)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (ExportFormats.Read(last) is not null && last.Contains('.', StringComparison.Ordinal)) last = Path.GetFileNameWithoutExtension(last);
        else if (last.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) last = last[..^extension.Length];
        var kept = new string([.. last.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')]).Trim('-');
        if (kept.Length > MaxNameLength) kept = kept[..MaxNameLength];
        return kept.Length == 0 ? "basket" : kept;
    }
}

/// <summary>Section "Export".</summary>
public sealed class ExportOptions
{
    public const string SectionName = "Export";

    /// <summary>Folder for files that are asked for in a conversation; empty: the working directory. Created when needed.</summary>
    public string Directory { get; set; } = "";
}
