namespace ShopAgent.Benchmarks.Personas;

/// <summary>How well one list serves one shopper.</summary>
/// <param name="ReciprocalRank">Of the item that they would choose: 1 when it stands first, 0 when it is not found.</param>
/// <param name="Ndcg">Of the first ten, gains by the shopper's own liking (Järvelin and Kekäläinen, 2002).</param>
internal sealed record Ranking(double ReciprocalRank, double Ndcg)
{
    private const int Depth = 10;

    /// <param name="utilities">Of the list, in its order.</param>
    public static Ranking Of(IReadOnlyList<double> utilities)
    {
        var best = utilities.Max();
        var gains = utilities.Select(utility => Gain(utility, utilities)).ToList();
        var ideal = Dcg([.. gains.OrderDescending()]);
        return new Ranking(1.0 / (utilities.ToList().IndexOf(best) + 1), ideal == 0 ? 1 : Dcg(gains) / ideal);
    }

    /// <summary>3 for the best tenth of the list, 2 for the best quarter, 1 for the better half.</summary>
    private static double Gain(double utility, IReadOnlyList<double> all) => ((double)all.Count(other => other > utility) / all.Count) switch { < 0.1 => 3, < 0.25 => 2, < 0.5 => 1, _ => 0 };

    private static double Dcg(IReadOnlyList<double> gains) => gains.Take(Depth).Select((gain, at) => (Math.Pow(2, gain) - 1) / Math.Log2(at + 2)).Sum();
}
