using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Import.Fields;

/// <summary>
/// Allergens by the words of ingredients, from words/LANGUAGE/allergens.txt and allergens_not.txt. Longer phrases win, for each allergen on its own: "peanut butter" is peanuts and not
/// milk, "coconut" is not nuts.
/// </summary>
internal static class AllergenWords
{
    private static readonly string[] All = [.. WordFile.EntriesOfAll("allergens").Select(entry => entry.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>For each allergen its phrases: true means the allergen, false something that only sounds like it.</summary>
    private static readonly Dictionary<string, PhraseTable<bool>> Phrases = All.ToDictionary(
        allergen => allergen,
        allergen => new PhraseTable<bool>([.. Words("allergens_not", allergen).Select(word => (word, false)), .. Words("allergens", allergen).Select(word => (word, true))]),
        StringComparer.Ordinal);

    private static readonly PhraseTable<string> Names = new(WordFile.EntriesOfAll("allergen_names").SelectMany(entry => entry.Words.Append(entry.Key).Select(word => (word, entry.Key))));

    /// <summary>The canonical name of an allergen that a feed declares ("wheat" is gluten); the word itself, lower case, when it is none of the fourteen.</summary>
    public static IEnumerable<string> Canonical(string declared)
    {
        var tokens = WordTokens.Of(declared);
        var found = Find(tokens, 0, tokens.Count).ToList();
        return found.Count > 0 ? found : Named(tokens) is { } name ? [name] : [declared.Trim().ToLowerInvariant()];
    }

    /// <summary>Every allergen that the tokens from start to end speak of.</summary>
    public static IEnumerable<string> Find(IReadOnlyList<string> tokens, int start, int end)
    {
        var part = tokens.Skip(start).Take(end - start).ToList();
        return All.Where(allergen => Mentions(Phrases[allergen], part));
    }

    /// <summary>The allergen whose name as a whole starts at a token.</summary>
    public static (int Length, string? Allergen) NameAt(IReadOnlyList<string> tokens, int index) => Names.LongestAt(tokens, index);

    private static string? Named(List<string> tokens) => Names.LongestAt(tokens, 0) is var (length, name) && length == tokens.Count ? name : null;

    private static bool Mentions(PhraseTable<bool> phrases, List<string> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var (length, isAllergen) = phrases.LongestAt(tokens, index);
            if (length == 0) continue;
            if (isAllergen) return true;
            index += length - 1;
        }

        return false;
    }

    private static IEnumerable<string> Words(string file, string allergen) => WordFile.EntriesOfAll(file).Where(entry => entry.Key == allergen).SelectMany(entry => entry.Words);
}
