namespace ShopAgent.Cli.Hosting;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command could not do what it was asked; the reason is on stderr and, with --json, in <c>error</c>.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;
}
