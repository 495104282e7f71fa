using System.Globalization;

namespace ShopAgent.Benchmarks;

/// <summary>Options of a command: "--name value" pairs.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public static Options Parse(ReadOnlySpan<string> arguments)
    {
        var options = new Options();
        for (var index = 0; index + 1 < arguments.Length; index += 2) options._values[arguments[index].TrimStart('-')] = arguments[index + 1];
        return options;
    }

    public int Number(string name, int otherwise) => _values.TryGetValue(name, out var text) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A folder of the command's own for feeds and catalogues: gigabytes, so it can be moved to another disk; emptied first.</summary>
    public string EmptyDirectory(string command)
    {
        var path = Path.Combine(_values.GetValueOrDefault("directory", Path.Combine(Path.GetTempPath(), "shopagent-benchmarks")), command);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }
}
