namespace ShopAgent.Catalog.Search.Matching;

/// <summary>How much a word in a field of a product counts.</summary>
/// <param name="Weight">Against the other fields.</param>
/// <param name="Normalisation">BM25's b: 0 = the field's length does not matter, 1 = twice the length halves a word.</param>
/// <param name="TypicalLength">Words.</param>
internal readonly record struct FieldWeight(double Weight, double Normalisation, double TypicalLength)
{
    /// <summary>BM25's k1: the larger, the more repetition counts.</summary>
    private const double Repetition = 1.2;

    public double Of(int count, int length) => count == 0 ? 0
        : Weight * count * (Repetition + 1) / (count + (Repetition * (1 - Normalisation + (Normalisation * length / TypicalLength))));
}
