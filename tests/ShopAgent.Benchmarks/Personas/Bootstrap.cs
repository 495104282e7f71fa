namespace ShopAgent.Benchmarks.Personas;

/// <summary>Percentile bootstrap over shoppers (Efron and Tibshirani, 1993).</summary>
internal static class Bootstrap
{
    private const int Samples = 10_000;
    private const int Seed = 20260114;

    /// <returns>Relative gain of the means, with its 95 % interval.</returns>
    public static (double Gain, double Low, double High) Gain(IReadOnlyList<(double Before, double After)> shoppers)
    {
        var random = new Random(Seed);
        var gains = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var (before, after) = (0.0, 0.0);
            for (var draw = 0; draw < shoppers.Count; draw++)
            {
                var shopper = shoppers[random.Next(shoppers.Count)];
                before += shopper.Before;
                after += shopper.After;
            }

            gains[sample] = after / before - 1;
        }

        Array.Sort(gains);
        return (shoppers.Sum(shopper => shopper.After) / shoppers.Sum(shopper => shopper.Before) - 1, gains[Samples / 40], gains[Samples - 1 - Samples / 40]);
    }
}
