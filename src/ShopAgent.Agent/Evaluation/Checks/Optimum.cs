using System.Globalization;
using System.Text.Json;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>The least that one offer for each of a few predicates can cost with shipping, by trying all: what a proposal must equal.</summary>
internal static class Optimum
{
    /// <summary>Cheapest offers per shop and need suffice: within a shop a dearer one never helps unless it lifts the subtotal over the free-shipping threshold, so a few more are tried.</summary>
    private const int PerShop = 12;

    public static string? Failure(JsonElement predicates, decimal? proposed, ScriptState state)
    {
        var all = state.Catalogue();
        var predicate = new OfferPredicate(state);
        var needs = predicates.EnumerateArray().Select(json => all.Where(offer => offer.IsAvailable(state.Now) && predicate.Holds(json, offer)).GroupBy(offer => offer.Product.MerchantId)
            .SelectMany(shop => shop.OrderBy(offer => offer.PriceAt(state.Now)?.MinorUnits ?? long.MaxValue).Take(PerShop)).ToList()).ToList();
        var least = Least(needs, [], state);
        return least == proposed ? null : string.Create(CultureInfo.InvariantCulture, $"{Range.Text(proposed)} is proposed, and {Range.Text(least)} is possible");
    }

    private static decimal? Least(List<List<ScriptOffer>> needs, List<ScriptOffer> chosen, ScriptState state)
    {
        if (chosen.Count == needs.Count) return Total(chosen, state);
        decimal? best = null;
        foreach (var offer in needs[chosen.Count])
            if (Least(needs, [.. chosen, offer], state) is { } total && (best is null || total < best)) best = total;
        return best;
    }

    private static decimal? Total(List<ScriptOffer> chosen, ScriptState state)
    {
        decimal total = 0;
        foreach (var shop in chosen.GroupBy(offer => offer.Product.MerchantId))
        {
            var prices = shop.Select(offer => offer.PriceAt(state.Now)).ToList();
            if (prices.Any(price => price is null)) return null;
            var subtotal = prices.Select(price => price!.Value).Aggregate((Money left, Money right) => left + right);
            total += subtotal.Amount + (state.Products.Merchants.First(merchant => merchant.Id == shop.Key).Shipping?.CostFor(subtotal).Amount ?? 0);
        }

        return total;
    }
}
