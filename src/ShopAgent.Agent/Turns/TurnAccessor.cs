namespace ShopAgent.Agent.Turns;

/// <summary>Hands the running turn to the tools and to the embedded model of one conversation.</summary>
internal sealed class TurnAccessor
{
    private TurnScope? _current;

    public TurnScope Current
    {
        get => _current ?? throw new InvalidOperationException("Tools run only within a turn.");
        set => _current = value;
    }
}
