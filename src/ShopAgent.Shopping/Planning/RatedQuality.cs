using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning;

/// <summary>Ratings as a quality from 0 to 1. Few reviews say little: a mean of so many reviews of so many stars is mixed in (a Bayesian average).</summary>
public static class RatedQuality
{
    private const int UsualCount = 10;
    private const decimal UsualStars = 3.5m;
    private const int MostStars = 5;

    /// <summary>A product without ratings counts as a usual one.</summary>
    public static double Of(Rating? rating)
    {
        var count = rating is null ? 0 : Math.Max(1, rating.Count);
        return (double)((((rating?.Value ?? 0) * count) + (UsualStars * UsualCount)) / (count + UsualCount) / MostStars);
    }
}
