using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning;

/// <summary>
/// All ways to cover a quantity with packs: one kind, or two kinds of one group in the same shop, so that no pack could be left out. With which kinds the least is wasted or paid is for the
/// planner to weigh, because a dearer mix can reach free shipping.
/// </summary>
public static class PackCovers
{
    /// <summary>More packs of one kind beside another are no shopping but a warehouse; single kinds have no such limit.</summary>
    private const int MostMixed = 100;

    /// <param name="quantity">In the unit of <see cref="PackOffer.Content"/>, above zero.</param>
    public static IEnumerable<PlanCandidate> Of(decimal quantity, IReadOnlyList<PackOffer> offers)
    {
        foreach (var offer in offers)
        {
            if (Units(offer, quantity) is { } units) yield return Single(offer, units, quantity);
        }

        foreach (var group in offers.Where(offer => offer.Group is not null).GroupBy(offer => (offer.MerchantId, offer.Group)))
        {
            PackOffer[] packs = [.. group.OrderByDescending(offer => offer.Content).ThenBy(offer => offer.VariantId, StringComparer.Ordinal)];
            for (var first = 0; first < packs.Length; first++)
            {
                for (var second = first + 1; second < packs.Length; second++)
                {
                    foreach (var mix in Mixes(packs[first], packs[second], quantity)) yield return mix;
                }
            }
        }
    }

    /// <summary>The least number of units that covers the quantity; null when so many cannot be bought.</summary>
    private static decimal? Units(PackOffer offer, decimal quantity)
    {
        var units = Math.Max(offer.MinUnits, Math.Ceiling(quantity / offer.Content / offer.Step) * offer.Step);
        return units <= (offer.MaxUnits ?? decimal.MaxValue) ? units : null;
    }

    private static PlanCandidate Single(PackOffer offer, decimal units, decimal quantity) => new(offer.VariantId, offer.MerchantId, offer.Title, units, offer.Price * units, offer.Utility)
    {
        Quality = offer.Quality, Arrives = offer.Arrives, Waste = WasteOf(units * offer.Content, quantity),
    };

    private static IEnumerable<PlanCandidate> Mixes(PackOffer large, PackOffer small, decimal quantity)
    {
        var most = Math.Min(Math.Min(large.MaxUnits ?? decimal.MaxValue, MostMixed * large.Step), Math.Ceiling(quantity / large.Content) - 1);
        for (var units = large.MinUnits; units <= most; units += large.Step)
        {
            var rest = quantity - (units * large.Content);
            if (rest <= 0) yield break;
            if (Units(small, rest) is not { } others) continue;
            var covered = (units * large.Content) + (others * small.Content);
            if (covered - (large.Step * large.Content) >= quantity && units > large.MinUnits) continue;
            if (units == large.MinUnits && others * small.Content >= quantity) continue;
            yield return Mix(large, units, small, others, WasteOf(covered, quantity));
        }
    }

    private static PlanCandidate Mix(PackOffer large, decimal units, PackOffer small, decimal others, double waste)
    {
        var share = (double)(units * large.Content / ((units * large.Content) + (others * small.Content)));
        var (first, second) = (large.Price * units, small.Price * others);
        return new PlanCandidate(large.VariantId, large.MerchantId, large.Title, units, first + second, Weighed(large.Utility, small.Utility, share), new PlanLine(small.VariantId, small.Title, others, second))
        {
            Quality = Weighed(large.Quality, small.Quality, share), Waste = waste,
            Arrives = large.Arrives is { } one && small.Arrives is { } other ? (one > other ? one : other) : null,
        };
    }

    private static double Weighed(double first, double second, double share) => (first * share) + (second * (1 - share));

    private static double WasteOf(decimal covered, decimal quantity) => (double)Math.Max(0, (covered - quantity) / quantity);
}

/// <summary>An offer that covers part of a need: so much for so much.</summary>
/// <param name="Content">What one unit of the offer holds, in the unit in which the need is counted; above zero.</param>
/// <param name="Price">For one unit of the offer.</param>
/// <param name="MaxUnits">Most that can be bought; null: any number.</param>
/// <param name="Group">Offers of one shop in the same group may be mixed (the pack sizes of one product); null: never mixed.</param>
public sealed record PackOffer(string VariantId, string MerchantId, string Title, decimal Content, Money Price, decimal? MaxUnits = null, string? Group = null)
{
    /// <summary>The smallest number that is sold, above zero.</summary>
    public decimal MinUnits { get; init; } = 1;

    /// <summary>Numbers are multiples of this, above zero.</summary>
    public decimal Step { get; init; } = 1;

    /// <inheritdoc cref="PlanCandidate.Utility"/>
    public double Utility { get; init; }

    /// <inheritdoc cref="PlanCandidate.Quality"/>
    public double Quality { get; init; } = 0.5;

    /// <inheritdoc cref="PlanCandidate.Arrives"/>
    public DateOnly? Arrives { get; init; }
}
