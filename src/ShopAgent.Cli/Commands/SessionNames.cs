namespace ShopAgent.Cli.Commands;

/// <summary>Which session a command works on.</summary>
internal static class SessionNames
{
    /// <summary>What a shopper at a terminal goes on with.</summary>
    public const string Default = "default";

    private const string FreshPrefix = "run-";

    /// <summary>The one that is named; else the default at a terminal, and a fresh one for programs and pipes, so that runs do not see each other's baskets.</summary>
    public static string Choose(string? named, bool isProgram) => named ?? (isProgram ? FreshPrefix + Guid.CreateVersion7().ToString("N") : Default);
}
