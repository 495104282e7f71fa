using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Text;

namespace ShopAgent.Catalog.Import;

/// <summary>Tells food from other goods by the words of its category, or of its title where there is no category (words/LANGUAGE/food.txt and nonfood.txt).</summary>
internal static class FoodWords
{
    private static readonly PhraseTable<bool> Food = new(WordFile.LinesOfAll("food").Select(word => (word, true)));

    private static readonly PhraseTable<bool> Other = new(WordFile.LinesOfAll("nonfood").Select(word => (word, true)));

    private static readonly HashSet<string> PartSeparators = new(StringComparer.Ordinal) { "&", ",", "/", "+", "and", "et" };

    private static readonly HashSet<string> PhraseEnds = new(StringComparer.Ordinal) { ",", "for", "with", "(", "|", ":", "pour", "avec" };

    public static bool IsFood(Product product)
    {
        var segments = product.Categories.SelectMany(path => path.Split('>')).Select(WordTokens.Of).Where(tokens => tokens.Count > 0).ToList();
        if (segments.Count == 0) return EndsWithFood([.. WordTokens.Of(product.Title).TakeWhile(token => !PhraseEnds.Contains(token))]);
        return !segments.Any(segment => Parts(segment).Any(part => Other.LongestAtEnd(part).Length > 0)) && segments.Any(segment => Parts(segment).Any(EndsWithFood));
    }

    /// <summary>The last word says what a thing is: "bread makers" are no bread. Sizes at the end do not count.</summary>
    private static bool EndsWithFood(List<string> tokens)
    {
        while (tokens.Count > 0 && (char.IsDigit(tokens[^1][0]) || MassUnit.Grams(tokens[^1]) is not null || !char.IsLetter(tokens[^1][0]))) tokens.RemoveAt(tokens.Count - 1);
        return Food.LongestAtEnd(tokens).Length > 0;
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
