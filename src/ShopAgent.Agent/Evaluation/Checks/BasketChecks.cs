using System.Globalization;
using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>Checks of the basket: which lines, how much of each, and whether it is as it was.</summary>
internal sealed class BasketChecks(ScriptState state)
{
    private readonly OfferPredicate _predicate = new(state);

    private IReadOnlyList<LineItem> Now => state.Last.Basket.Lines;

    /// <summary>{"S[1][2]": 1} and nothing else; {} is the empty basket.</summary>
    public string? Exactly(JsonElement json)
    {
        var wanted = json.EnumerateObject().Select(each => (Offer: state.Offer(each.Name), each.Value)).ToList();
        var holds = wanted.Count == Now.Count && wanted.TrueForAll(each => Now.Any(line => Is(line, each.Offer) && Range.Holds(each.Value, line.Quantity, state)));
        return holds ? null : Text(Now);
    }

    /// <summary>Each line described: a predicate of its offer under "is", and "quantity" in the unit it is sold in, or "pieces", "grams", "millilitres" that it comes to.</summary>
    public string? Lines(JsonElement json, bool all)
    {
        var wanted = json.EnumerateArray().ToList();
        if (all && wanted.Count != Now.Count) return Text(Now);
        return wanted.TrueForAll(each => Now.Any(line => Fits(each, line))) ? null : Text(Now);
    }

    public string? Same(JsonElement json)
    {
        var before = json.ValueKind == JsonValueKind.Number ? state.Turns[json.GetInt32() - 1].Basket.Lines : state.Before?.Basket.Lines ?? [];
        return Signature(before) == Signature(Now) ? null : Text(Now);
    }

    public static string Signature(IEnumerable<LineItem> lines) =>
        string.Join(';', lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.VariantId}={line.Quantity:0.###}")).Order(StringComparer.Ordinal));

    private bool Fits(JsonElement json, LineItem line)
    {
        if (state.Find(line.VariantId) is not { } offer) return false;
        return json.EnumerateObject().All(check => check.Name switch
        {
            "is" => _predicate.Holds(check.Value, offer),
            "quantity" => Range.Holds(check.Value, line.Quantity, state),
            "pieces" or "grams" or "millilitres" => Range.Holds(check.Value, Content(line, offer, check.Name), state),
            _ => throw new EvaluationException($"there is no check \"{check.Name}\" of a line; known are is, quantity, pieces, grams, millilitres."),
        });
    }

    private static decimal? Content(LineItem line, ScriptOffer offer, string what)
    {
        var content = offer.Variant?.Offer.Content;
        return what switch
        {
            "pieces" => line.Quantity * (content is { Unit: "pieces" } pack ? pack.Value : 1),
            "grams" when line.Unit == SalesUnit.Kilogram => line.Quantity * 1000,
            "millilitres" when line.Unit == SalesUnit.Litre => line.Quantity * 1000,
            "grams" when content is { Unit: "g" } mass => line.Quantity * mass.Value,
            "millilitres" when content is { Unit: "ml" } volume => line.Quantity * volume.Value,
            _ => null,
        };
    }

    private static bool Is(LineItem line, ScriptOffer offer) => line.ProductId == offer.Product.Id && (offer.Variant is null || offer.Variant.Id == line.VariantId);

    private static string Text(IReadOnlyList<LineItem> lines) => lines.Count == 0
        ? "the basket is empty"
        : "the basket holds " + string.Join(", ", lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Quantity:0.###} x {line.VariantId} ({line.Title} {string.Join('/', line.Options.Values)})")));
}
