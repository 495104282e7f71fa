using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Prompts;

/// <summary>The system message: the rules (system.md), always the same so that a provider's cache keeps them, and behind them the state of the turn.</summary>
internal sealed class SystemPrompt(StateBlock state)
{
    private const string VersionKey = "version:";

    private readonly Lazy<(string Version, string Rules)> _file = new(Read);

    /// <summary>Grows with every change of the rules, so that measurements can be told apart.</summary>
    public string Version => _file.Value.Version;

    public string Rules => _file.Value.Rules;

    public string For(TurnView turn) => $"{Rules}\n\nState\n{state.Of(turn)}";

    private static (string Version, string Rules) Read()
    {
        var file = PromptFile.Read("system.md");
        var end = file.IndexOf('\n', StringComparison.Ordinal);
        return file.StartsWith(VersionKey, StringComparison.Ordinal) ? (file[VersionKey.Length..end].Trim(), file[end..].Trim()) : ("", file);
    }
}
