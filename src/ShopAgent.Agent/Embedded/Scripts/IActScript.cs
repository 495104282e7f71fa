using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Carries acts out: yields the tool calls that it needs, one by one, reads their results and says what came of them.</summary>
internal interface IActScript
{
    bool CanPlay(Act act);

    IEnumerable<ToolRequest> Play(Act act, ScriptContext context);
}

/// <summary>A tool call that a script wants; the model loop fills <see cref="Result"/> in before the script goes on.</summary>
internal sealed class ToolRequest(string name, params (string Name, object? Value)[] arguments)
{
    /// <summary>Plugin and function: "catalog_search".</summary>
    public string Name { get; } = name;

    /// <summary>In the types of the tool's parameters; null: not given.</summary>
    public IReadOnlyList<(string Name, object? Value)> Arguments { get; } = arguments;

    public object? Result { get; set; }

    /// <summary>Why the tool refused, in its own words; null when it did not.</summary>
    public string? Problem => (Result as ToolReply)?.Problem;

    /// <summary>The typed answer of the tool; a tool that failed answers with text, which counts as a refusal.</summary>
    public T? As<T>()
        where T : class => Result as T;
}

/// <summary>The scripts of one turn, between two rounds of the model loop.</summary>
internal sealed class ScriptRun(TurnView turn, ScriptContext context, IEnumerable<ToolRequest> requests) : IDisposable
{
    private readonly IEnumerator<ToolRequest> _requests = requests.GetEnumerator();
    private ToolRequest? _open;

    public TurnView Turn { get; } = turn;

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

    /// <summary>Ends the turn before everything was done, and says so.</summary>
    public void Stop() => context.Say("too-much");

    public void Dispose() => _requests.Dispose();
}
