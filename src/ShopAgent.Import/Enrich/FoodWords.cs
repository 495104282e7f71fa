using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Enrich;

/// <summary>Tells food from other goods by the words of its category, or of its title where there is no category (words/LANGUAGE/food.txt and nonfood.txt).</summary>
internal static class FoodWords
{
    private static readonly PhraseTable<bool> Food = new(WordFile.LinesOfAll("food").Select(word => (word, true)));

    private static readonly PhraseTable<bool> Other = new(WordFile.LinesOfAll("nonfood").Select(word => (word, true)));

    private static readonly HashSet<string> PartSeparators = new(StringComparer.Ordinal) { "&", ",", "/", "+", "and", "et" };

    private static readonly HashSet<string> PhraseEnds = new(StringComparer.Ordinal) { ",", "for", "with", "(", "|", ":", "pour", "avec" };

    /// <summary>Longer paths are not kept, so that hostile feeds cannot fill the memory.</summary>
    private const int LongestKept = 256;

    /// <summary>Feeds have few categories and many products.</summary>
    private static readonly BoundedCache<string, bool?> Verdicts = new(4_096, StringComparer.Ordinal);

    public static bool IsFood(Product product) =>
        product.Categories.Select(path => path.Length > LongestKept ? Verdict(path) : Verdicts.GetOrAdd(path, Verdict)).Aggregate((bool?)null, (any, one) => any is true || one is null ? any : one)
        ?? IsFoodPhrase(TitlePhrase(product.Title)) is true;

    /// <summary>The deepest part of a path that says anything decides; of a part that names both ("Toys &amp; Sweets"), food, because unknown is not safe.</summary>
    private static bool? Verdict(string path)
    {
        foreach (var segment in path.Split('>').Reverse())
        {
            var parts = Parts(WordTokens.Of(segment)).Select(IsFoodPhrase).ToList();
            if (parts.Contains(true)) return true;
            if (parts.Contains(false)) return false;
        }

        return null;
    }

    /// <summary>The last words say what a thing is ("bread makers" are no bread); where both lists have them, the longer entry decides. Null when neither list has them.</summary>
    private static bool? IsFoodPhrase(List<string> tokens)
    {
        var food = Food.LongestAtEnd(tokens).Length;
        var other = Other.LongestAtEnd(tokens).Length;
        return food == 0 && other == 0 ? null : food > other;
    }

    /// <summary>A title up to its first comma, bracket or preposition, without sizes at its end.</summary>
    private static List<string> TitlePhrase(string title)
    {
        List<string> tokens = [.. WordTokens.Of(title).TakeWhile(token => !PhraseEnds.Contains(token))];
        while (tokens.Count > 0 && (!char.IsLetter(tokens[^1][0]) || ContentUnit.Grams(tokens[^1]) is not null)) tokens.RemoveAt(tokens.Count - 1);
        return tokens;
    }

    private static IEnumerable<List<string>> Parts(List<string> segment)
    {
        List<string> part = [];
        foreach (var token in segment.Append(","))
        {
            if (!PartSeparators.Contains(token)) part.Add(token);
            else if (part.Count > 0)
            {
                yield return part;
                part = [];
            }
        }
    }
}
