using System.CommandLine;

namespace ShopAgent.Cli.Hosting;

/// <summary>The process's arguments, parted into settings (<c>--Model:Endpoint=...</c>) and what the command line parser reads.</summary>
internal sealed record CommandArguments
{
    /// <summary>Sections of the configuration that arguments may set.</summary>
    private static readonly string[] Sections = ["Model", "Catalog", "Data", "Checkout", "Embeddings", "Profile", "Export", "Logging", "Telemetry"];

    /// <summary>Short forms; the parser sees these too, so that help lists them and a missing value is reported.</summary>
    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        [GlobalOptions.DataName] = "Data:Directory",
        [GlobalOptions.CatalogName] = "Catalog:Path",
        [GlobalOptions.TraceName] = "Model:TraceFile",
        [GlobalOptions.ProfileName] = "Profile:Name",
    };

    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Failures are to be reported on stdout, too.</summary>
    public bool WantsJson => Command.Contains(GlobalOptions.JsonName);

    /// <exception cref="UsageException">A setting without a value.</exception>
    public static CommandArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var command = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                command.AddRange(arguments.Skip(i));
                break;
            }

            var (name, value) = NameAndValue(arguments[i]);
            if (SettingKey(name) is { } key)
            {
                settings[key] = value ?? Following(arguments, ref i) ?? throw new UsageException($"{name} needs a value: {name}=VALUE.");
                continue;
            }

            if (ShortForms.TryGetValue(name, out var target) && (value ?? arguments.ElementAtOrDefault(i + 1)) is { } given) settings[target] = given;
            command.Add(arguments[i]);
        }

        return new CommandArguments { Settings = settings, Command = command };
    }

    private static (string Name, string? Value) NameAndValue(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal)) return (argument, null);
        var separator = argument.IndexOf('=', StringComparison.Ordinal);
        return separator < 0 ? (argument, null) : (argument[..separator], argument[(separator + 1)..]);
    }

    private static string? SettingKey(string name)
    {
        if (!name.StartsWith("--", StringComparison.Ordinal)) return null;
        var key = name[2..];
        return Sections.Any(section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)) ? key : null;
    }

    private static string? Following(IReadOnlyList<string> arguments, ref int index) =>
        index + 1 < arguments.Count && !arguments[index + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++index] : null;
}

/// <summary>Options that every command has.</summary>
internal static class GlobalOptions
{
    public const string JsonName = "--json";
    public const string DataName = "--data";
    public const string CatalogName = "--catalog";
    public const string TraceName = "--trace";
    public const string ProfileName = "--profile";

    public static Option<bool> Json { get; } = new(JsonName) { Description = "Print one JSON object a line, for programs", Recursive = true };

    /// <summary>Read by the configuration; here for help and for the error when its value is missing.</summary>
    public static Option<string> Data { get; } = new(DataName) { Description = "Folder of the product database and the sessions", HelpName = "DIR", Recursive = true };

    /// <summary>As <see cref="Data"/>.</summary>
    public static Option<string> Catalog { get; } = new(CatalogName) { Description = "Feeds to import on the first start", HelpName = "PATH", Recursive = true };

    /// <summary>As <see cref="Data"/>.</summary>
    public static Option<string> Trace { get; } = new(TraceName) { Description = "Write the exchange with the model server to a file, keys and personal facts masked", HelpName = "FILE", Recursive = true };

    /// <summary>As <see cref="Data"/>.</summary>
    public static Option<string> Profile { get; } = new(ProfileName) { Description = "Named profile to go on with; without it each session has its own", HelpName = "NAME", Recursive = true };

    public static Option<string?> Session() => new("--session") { Description = "Name of the session to go on with or to begin", HelpName = "NAME" };

    public static bool IsJson(this ParseResult parse) => parse.GetValue(Json);
}
