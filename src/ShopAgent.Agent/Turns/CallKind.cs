namespace ShopAgent.Agent.Turns;

/// <summary>What a call does, by its name: plugin_function, or more_function for a rarer tool.</summary>
internal static class CallKind
{
    public const string Basket = "basket_update";
    public const string Profile = "shopper_profile";
    public const string Checkout = "orders_checkout";
    public const string MoreCall = "more_call";
    public const string MorePrefix = "more_";

    /// <summary>Rarer tools that change something.</summary>
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "more_save_basket", "more_load_basket", "more_delete_basket", "more_reorder", "more_export_basket", "more_edit_fact", "more_learning", "more_use_profile", "more_export_profile",
    };

    /// <summary>The call changes basket, profile or files, or may: an empty list of changes only reads, which is for the caller to tell.</summary>
    public static bool IsChange(string tool) => tool is Basket or Profile || Changing.Contains(tool);
}
