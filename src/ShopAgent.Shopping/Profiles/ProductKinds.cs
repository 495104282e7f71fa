using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Shopping.Profiles;

/// <summary>Tells whether a product type is of the kind that a fact speaks of: a running shoe and a boot are shoes. The list "kinds" knows what names do not show.</summary>
internal sealed class ProductKinds(Lexicon lexicon, IEnumerable<(string Kind, IReadOnlyList<string> Types)> kinds)
{
    private readonly Dictionary<string, string[][]> _types = kinds.GroupBy(entry => Key(entry.Kind)).ToDictionary(
        group => group.Key, group => group.SelectMany(entry => entry.Types).Select(Stems).ToArray(), StringComparer.Ordinal);

    public static ProductKinds Load(Lexicon lexicon) => new(lexicon, WordFile.EntriesOfAll("kinds"));

    public bool IsKindOf(string? type, string kind)
    {
        if (type is null) return false;
        var words = Stems(English(type));
        var own = Stems(English(kind));
        // The head of an English compound is its end.
        return EndsWith(words, own) || _types.GetValueOrDefault(string.Join(' ', own), []).Any(covered => EndsWith(words, covered));
    }

    private static bool EndsWith(string[] words, string[] end) => end.Length > 0 && words.AsSpan().EndsWith(end);

    private static string Key(string text) => string.Join(' ', Stems(text));

    private static string[] Stems(string text) => [.. Tokenizer.Words(text).Select(StemCache.Shared.Stem)];

    private string English(string text) => lexicon.ToEnglish.TryGet(text, out var english) ? english : text;
}
