using System.CommandLine;

namespace ShopAgent.Cli.Hosting;

/// <summary>Options that every command has.</summary>
internal static class GlobalOptions
{
    public const string JsonName = "--json";
    public const string DataName = "--data";
    public const string CatalogName = "--catalog";
    public const string ProfileName = "--profile";

    public static Option<bool> Json { get; } = new(JsonName) { Description = "Print one JSON object a line, for programs", Recursive = true };

    /// <summary>Read by the configuration; here for help and for the error when its value is missing.</summary>
    public static Option<string> Data { get; } = new(DataName) { Description = "Folder of the product database and the sessions", HelpName = "DIR", Recursive = true };

    /// <summary>As <see cref="Data"/>.</summary>
    public static Option<string> Catalog { get; } = new(CatalogName) { Description = "Feeds to import on the first start", HelpName = "PATH", Recursive = true };

    /// <summary>As <see cref="Data"/>.</summary>
    public static Option<string> Profile { get; } = new(ProfileName) { Description = "Named profile to go on with; without it each session has its own", HelpName = "NAME", Recursive = true };

    public static Option<string?> Session() => new("--session") { Description = "Name of the session to go on with or to begin", HelpName = "NAME" };
}
