using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>The scripts of one turn, between two rounds of the model loop.</summary>
internal sealed class ScriptRun(TurnScope scope, ScriptContext context, IEnumerable<ToolRequest> requests) : IDisposable
{
    private readonly IEnumerator<ToolRequest> _requests = requests.GetEnumerator();
    private ToolRequest? _open;

    public TurnScope Scope { get; } = scope;

    /// <summary>Calls made so far.</summary>
    public int Calls { get; private set; }

    public string Reply => context.Reply;

    /// <summary>Takes the results of this turn's calls so far and gives the next call; null when the reply is complete. Without a new result the open call is given again.</summary>
    public ToolRequest? Advance(IReadOnlyList<object?> results)
    {
        if (_open is not null)
        {
            if (results.Count < Calls) return _open;
            _open.Result = results[Calls - 1];
        }

        _open = _requests.MoveNext() ? _requests.Current : null;
        if (_open is not null) Calls++;
        return _open;
    }

    public void Dispose() => _requests.Dispose();
}
