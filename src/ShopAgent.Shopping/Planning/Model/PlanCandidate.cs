using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning.Model;

/// <summary>One way to meet one need in one shop: a variant, how many of it, and what that costs; two variants where packs of two sizes cover the need together.</summary>
/// <param name="Quantity">In the offer's own unit, packs already counted (three packs of 4 for a dozen).</param>
/// <param name="Cost">Unit price times quantity, without shipping, <paramref name="Also"/> included.</param>
/// <param name="Utility">0 to 1: how well it fits the wish; breaks ties between plans of the same total, fewness of shops and waste.</param>
/// <param name="Also">The second kind of pack; null: one kind covers the need.</param>
public sealed record PlanCandidate(string VariantId, string MerchantId, string Title, decimal Quantity, Money Cost, double Utility, PlanLine? Also = null)
{
    /// <summary>0 to 1: how good the thing is, for the tiers <see cref="PlanGoal.BestValue"/> and <see cref="PlanGoal.Premium"/>.</summary>
    public double Quality { get; init; } = 0.5;

    /// <summary>What is bought beyond the wanted quantity, as a share of it: 0.25 for 15 eggs where 12 were wanted.</summary>
    public double Waste { get; init; }

    /// <summary>The latest day on which it is here if ordered now; null when the shop does not say.</summary>
    public DateOnly? Arrives { get; init; }

    [JsonIgnore]
    public IReadOnlyList<PlanLine> Lines => Also is { } also
        ? [new PlanLine(VariantId, Title, Quantity, Cost - also.Cost), also]
        : [new PlanLine(VariantId, Title, Quantity, Cost)];

    /// <summary>What ties are broken by at last, and what a plan made again tries to keep.</summary>
    [JsonIgnore]
    public string Key => Also is { } also ? VariantId + "\n" + also.VariantId : VariantId;
}

/// <summary>So many of one variant.</summary>
/// <param name="Quantity">In the offer's own unit.</param>
/// <param name="Cost">Unit price times quantity.</param>
public sealed record PlanLine(string VariantId, string Title, decimal Quantity, Money Cost);
