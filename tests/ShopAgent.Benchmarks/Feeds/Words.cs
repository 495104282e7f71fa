namespace ShopAgent.Benchmarks.Feeds;

/// <summary>Invented words by syllables, and how often each occurs: the n-th of a vocabulary 1/n times as often as the first, as in any language (Zipf's law).</summary>
internal sealed class Words
{
    private const int Vocabulary = 30_000;

    private const int BrandCount = 4_000;

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "fl", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"];

    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ea", "ou", "ai"];

    private static readonly string[] Codas = ["", "n", "r", "l", "s", "t", "nd", "rk", "st"];

    /// <summary>The most frequent words of every text are these.</summary>
    private static readonly string[] Function =
        ["the", "and", "of", "for", "with", "a", "in", "to", "is", "that", "your", "on", "this", "it", "from", "by", "or", "as", "are", "be", "easy", "light", "made", "use", "day", "quality", "design", "soft", "strong", "simple"];

    private readonly string[] _words = new string[Vocabulary];

    private readonly double[] _cumulated = new double[Vocabulary];

    public Words(ulong seed)
    {
        var draw = new Draw(seed);
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            _words[rank] = rank < Function.Length ? Function[rank] : Invent(ref draw, 1 + draw.Below(3));
            _cumulated[rank] = sum += 1.0 / (rank + 2);
        }

        for (var rank = 0; rank < Vocabulary; rank++) _cumulated[rank] /= sum;
        Brands = [.. Enumerable.Range(0, BrandCount).Select(_ => Capital(Invent(ref draw, 2 + draw.Below(2))))];
    }

    public IReadOnlyList<string> Brands { get; }

    public string Next(ref Draw draw)
    {
        var at = Array.BinarySearch(_cumulated, draw.Share());
        return _words[Math.Min(at < 0 ? ~at : at, Vocabulary - 1)];
    }

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Invent(ref Draw draw, int syllables)
    {
        var word = "";
        for (var syllable = 0; syllable < syllables; syllable++) word += draw.Of(Onsets) + draw.Of(Nuclei) + draw.Of(Codas);
        return word;
    }
}
