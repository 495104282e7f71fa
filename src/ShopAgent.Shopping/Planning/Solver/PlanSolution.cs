namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>A whole plan with its value.</summary>
/// <param name="Offers">One for each need.</param>
/// <param name="Value">What the search minimises: values of the offers and fees.</param>
/// <param name="Total">Money, minor units: goods and added shipping.</param>
/// <param name="Shops">Shops that are ordered from.</param>
internal sealed record PlanSolution(PlanOffer[] Offers, long Value, long Total, int Shops, long Rank)
{
    public static PlanSolution Of(PlanProblem problem, PlanOffer[] offers)
    {
        Span<long> spent = stackalloc long[problem.Shops.Count + 1];
        long value = 0, goods = 0, rank = 0, fees = 0;
        var shops = 0;
        foreach (var offer in offers)
        {
            value += offer.Value;
            goods += offer.Cost;
            rank += offer.Rank;
            spent[offer.Shop] += offer.Cost;
        }

        for (var shop = 0; shop < problem.Shops.Count; shop++)
        {
            if (spent[shop] == 0) continue;
            shops++;
            fees += problem.Shops[shop].FeeFor(spent[shop]);
        }

        return new PlanSolution(offers, value + fees, goods + fees, shops, rank);
    }

    /// <summary>Lower value, then fewer shops, then lower rank (less waste, more utility), then lower keys in the order of the needs.</summary>
    public bool IsBetterThan(PlanSolution? other)
    {
        if (other is null) return true;
        if (Value != other.Value) return Value < other.Value;
        if (Shops != other.Shops) return Shops < other.Shops;
        if (Rank != other.Rank) return Rank < other.Rank;
        for (var need = 0; need < Offers.Length; need++)
        {
            if (Offers[need].Order != other.Offers[need].Order) return Offers[need].Order < other.Offers[need].Order;
        }

        return false;
    }
}
