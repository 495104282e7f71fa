using System.Text.Json.Nodes;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Tools;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>The calls that scripts make, each in the types of its tool.</summary>
internal static class Requests
{
    /// <param name="understood">What the words mean, where they were read already.</param>
    public static ToolRequest Search(string words, int limit = CatalogSearch.PageSize, bool show = true, ProductQuery? understood = null) =>
        new("catalog_search", ("query", new SearchWords(words) { Understood = understood }), ("limit", limit), ("show", show));

    public static ToolRequest Refine(string change, ProductQuery? understood) =>
        new("catalog_search", ("query", new SearchWords(change) { Understood = understood }), ("limit", CatalogSearch.PageSize), ("refine", true));

    public static ToolRequest More(string cursor) => new("catalog_search", ("cursor", cursor));

    public static ToolRequest Show(IEnumerable<ShownOffer> offers, ShowView view = ShowView.List) => new("catalog_show", ("ids", Ids(offers)), ("view", view));

    public static ToolRequest Read(string id) => new("catalog_read", ("ids", new List<string> { id }));

    public static ToolRequest Update(params IEnumerable<BasketEdit> edits) => new("basket_update", ("changes", edits.ToList()));

    public static ToolRequest Profile(ProfileOperation op, params IEnumerable<FactInput> facts) => new("shopper_profile", ("op", op), ("facts", facts.ToList()));

    public static ToolRequest For(string who) => new("shopper_profile", ("op", ProfileOperation.For), ("who", who));

    public static ToolRequest AskWhich(IEnumerable<ShownOffer> candidates, decimal? quantity = null, QuantityUnit? unit = null, string? instead = null, bool show = true) =>
        Rare("ask_which", ("ids", new JsonArray([.. Ids(candidates).Select(id => (JsonNode?)id)])), ("quantity", quantity), ("unit", unit?.ToString()), ("instead", instead), ("show", show));

    /// <summary>A rarer tool, by the same way as for any other model.</summary>
    public static ToolRequest Rare(string name, params ReadOnlySpan<(string Name, JsonNode? Value)> arguments)
    {
        var given = new JsonObject();
        foreach (var (argument, value) in arguments)
            if (value is not null) given[argument] = value;
        return new ToolRequest("more_call", ("name", name), ("arguments", given));
    }

    public static BasketEdit Add(string id, DesiredAmount? amount)
    {
        if (amount is null) return new BasketEdit(BasketOperation.Add, id);
        var (quantity, unit) = Amounts.Of(amount);
        return new BasketEdit(BasketOperation.Add, id, Quantity: quantity, Unit: unit);
    }

    public static BasketEdit Set(LineItem line, decimal quantity) => new(BasketOperation.Set, line.VariantId, Quantity: quantity);

    public static string Id(ShownOffer offer) => offer.VariantId ?? offer.ProductId;

    private static List<string> Ids(IEnumerable<ShownOffer> offers) => [.. offers.Select(Id)];
}
