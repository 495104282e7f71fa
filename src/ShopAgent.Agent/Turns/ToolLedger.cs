namespace ShopAgent.Agent.Turns;

/// <summary>
/// The calls of one turn. Each changing call is its own idempotency key: the same one again - from a loop, a retry, a model that doubts - gets its first result and changes nothing. The same
/// question again is not asked again until something has changed. A call that failed may be repeated.
/// </summary>
internal sealed class ToolLedger
{
    private readonly Dictionary<string, object?> _results = new(StringComparer.Ordinal);

    public int Calls { get; private set; }

    /// <summary>Steps of undo and redo that this turn took: each is a step of its own, however alike the calls are.</summary>
    public int Steps { get; private set; }

    public void Count() => Calls++;

    public void CountStep() => Steps++;

    /// <summary>What makes a call the same as one before.</summary>
    /// <param name="isChange">The call changes something by itself.</param>
    /// <param name="changes">How much the turn has changed so far.</param>
    public static string Key(string tool, string arguments, bool isChange, int changes) => isChange ? $"{tool}\n{arguments}" : $"{changes}\n{tool}\n{arguments}";

    public bool TryGet(string key, out object? result) => _results.TryGetValue(key, out result);

    public void Keep(string key, object? result) => _results[key] = result;
}
