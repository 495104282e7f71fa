namespace ShopAgent.Agent.Turns;

/// <summary>
/// The calls of one turn. Each changing call is its own idempotency key: the same one again - from a loop, a retry, a model that doubts - gets its first result and changes nothing. The same
/// question again is not asked again until something has changed.
/// </summary>
internal sealed class ToolLedger
{
    /// <summary>Tools that change something.</summary>
    private static readonly HashSet<string> Changing =
    [
        "basket_add", "basket_add_each", "basket_set_quantity", "basket_swap", "basket_remove", "basket_clear", "plan_accept", "profile_remember", "profile_forget", "basket_undo", "basket_redo",
        "baskets_save", "baskets_load", "baskets_delete", "baskets_reorder", "baskets_move", "baskets_export", "person_edit", "person_learning", "person_buy_for", "person_buy_for_self", "person_use", "person_export",
    ];

    /// <summary>The same step again is a second step, so these are held by what the shopper asked for instead.</summary>
    private static readonly HashSet<string> Steps = ["basket_undo", "basket_redo"];

    private readonly Dictionary<string, object?> _results = new(StringComparer.Ordinal);

    public int Calls { get; private set; }

    public static bool IsChange(string tool) => Changing.Contains(tool);

    public void Count() => Calls++;

    /// <summary>What makes a call the same as one before.</summary>
    /// <param name="changes">How much the turn has changed so far.</param>
    public static string Key(string tool, string arguments, int changes) => IsChange(tool) && !Steps.Contains(tool) ? $"{tool}\n{arguments}" : $"{changes}\n{tool}\n{arguments}";

    public bool TryGet(string key, out object? result) => _results.TryGetValue(key, out result);

    public void Keep(string key, object? result) => _results[key] = result;
}
