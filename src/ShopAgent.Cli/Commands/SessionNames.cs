using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Commands;

/// <summary>Which session a command works on.</summary>
internal sealed class SessionNames(SessionStore sessions)
{
    /// <summary>What a shopper at a terminal goes on with.</summary>
    public const string Default = "default";

    private const string FreshPrefix = "run-";

    /// <summary>
    /// Runs on the session that is named; else on the default at a terminal, and on a fresh one for programs and pipes, so that runs do not see each other's baskets. A fresh one is deleted
    /// afterwards unless it placed an order.
    /// </summary>
    /// <param name="run">Takes the name and returns the exit code.</param>
    public async Task<int> RunAsync(string? named, bool isProgram, Func<string, Task<int>> run)
    {
        if (named is not null || !isProgram) return await run(named ?? Default);
        var fresh = FreshPrefix + Guid.CreateVersion7().ToString("N");
        try
        {
            return await run(fresh);
        }
        finally
        {
            if (sessions.Load(fresh).Orders == 0) sessions.Delete(fresh);
        }
    }
}
