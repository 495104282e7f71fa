using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Shopping.Planning;

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
