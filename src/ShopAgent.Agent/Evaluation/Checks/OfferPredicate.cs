using System.Globalization;
using System.Text.Json;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>Says of an offer whether it is what a check describes. Every property named must hold.</summary>
internal sealed class OfferPredicate(ScriptState state)
{
    public bool Holds(JsonElement json, ScriptOffer offer) => Broken(json, offer) is null;

    /// <summary>The first property that does not hold, in words; null when all do.</summary>
    public string? Broken(JsonElement json, ScriptOffer offer)
    {
        if (json.ValueKind == JsonValueKind.String) return Same(json.GetString()!, offer) ? null : $"is not {json.GetString()}";
        foreach (var property in json.EnumerateObject())
            if (!Holds(property.Name, property.Value, offer)) return $"does not satisfy \"{property.Name}\": {property.Value.GetRawText()}";
        return null;
    }

    private bool Holds(string name, JsonElement value, ScriptOffer offer) => name switch
    {
        "price" or "rating" or "stock" => Range.Holds(value, state.Value(offer, name), state),
        "spec" => value.EnumerateObject().All(spec => Range.Holds(spec.Value, state.Value(offer, spec.Name), state)),
        "available" => offer.IsAvailable(state.Now) == value.GetBoolean(),
        "kind" => Texts(value).Any(text => Contains(offer.Kind, text)),
        "title" => Texts(value).Any(text => Contains(offer.Product.Title, text)),
        "text" => Texts(value).Any(text => Contains(offer.Text, text)),
        "without" => !Texts(value).Any(text => Contains(Materials(offer), text)),
        "options" => value.EnumerateObject().All(option => Texts(option.Value).Any(text => offer.Has(option.Name, text, state.Now))),
        "variants" => Range.Holds(value, offer.Product.Variants.Count, state),
        "merchant" => Texts(value).Any(text => IsMerchant(offer, text)),
        "brand" => Texts(value).Any(text => string.Equals(offer.Product.Brand, text, StringComparison.OrdinalIgnoreCase)),
        "safeFrom" => Texts(value).All(offer.Product.Allergens.IsSafeFrom),
        "contains" => Texts(value).All(allergen => offer.Product.Allergens.Contains.Contains(allergen)),
        "is" => Texts(value).Any(reference => Same(reference, offer)),
        "not" => value.ValueKind == JsonValueKind.Object ? !Holds(value, offer) : !Texts(value).Any(reference => Same(reference, offer)),
        "unit" => offer.Product.Variants.All(variant => variant.Offer.Unit.ToString().Equals(value.GetString(), StringComparison.OrdinalIgnoreCase)),
        _ => throw new EvaluationException($"there is no property \"{name}\" of offers; see the README."),
    };

    private bool Same(string reference, ScriptOffer offer)
    {
        var other = state.Offer(reference);
        return other.Product.Id == offer.Product.Id && (other.Variant is null || offer.Variant is null || other.Variant.Id == offer.Variant.Id);
    }

    private bool IsMerchant(ScriptOffer offer, string text) => offer.Product.MerchantId == text || (state.Bound.TryGetValue(text, out var bound) && bound.Product.MerchantId == offer.Product.MerchantId);

    private static string Materials(ScriptOffer offer) => string.Join(
        ' ', offer.Product.Attributes.Where(pair => pair.Key.Contains("material", StringComparison.OrdinalIgnoreCase) || pair.Key.Contains("composition", StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value)) + " " + offer.Product.Title;

    private static bool Contains(string text, string part) => Phrase.Fold(text).Contains(Phrase.Fold(part), StringComparison.Ordinal);

    internal static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(each => each.ToString()),
        _ => [json.ToString()],
    };
}

/// <summary>A number, or {"below", "above", "atMost", "atLeast"}; values may name properties of offers.</summary>
internal static class Range
{
    public static bool Holds(JsonElement json, decimal? value, ScriptState state)
    {
        if (value is not { } number) return false;
        if (json.ValueKind != JsonValueKind.Object) return number == Bound(json, state);
        foreach (var limit in json.EnumerateObject())
        {
            var bound = Bound(limit.Value, state);
            var holds = limit.Name switch
            {
                "below" => number < bound, "above" => number > bound, "atMost" => number <= bound, "atLeast" => number >= bound,
                _ => throw new EvaluationException($"there is no limit \"{limit.Name}\"; known are below, above, atMost, atLeast."),
            };
            if (!holds) return false;
        }

        return true;
    }

    public static string Text(decimal? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "nothing";

    private static decimal Bound(JsonElement json, ScriptState state) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDecimal(),
        JsonValueKind.String => state.Value(json.GetString()!),
        _ => throw new EvaluationException("a limit is a number, or a property of an offer such as \"S[1][1].price\"."),
    };
}
