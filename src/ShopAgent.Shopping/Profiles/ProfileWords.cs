using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Shopping.Profiles;

/// <summary>Understands which remembered facts a shopper means, by their kind ("my size"), by their value ("nuts"), or all of them. Thread-safe.</summary>
public sealed class ProfileWords(Lexicon lexicon)
{
    private const string Everything = "everything";
    private const string Preference = "preference";

    private static readonly FactKind[] Tastes = [FactKind.Like, FactKind.Dislike, FactKind.Require, FactKind.Avoid];

    private readonly ProfileTerms _terms = new(lexicon);
    private readonly ProductKinds _kinds = ProductKinds.Load(lexicon);
    private readonly PhraseMap<string> _names = ReadNames();

    /// <summary>
    /// The facts that the words speak of. Words that name a kind of fact ("size") and words that name a value or a scope ("shoes") narrow each other, so that other facts of the kind are left
    /// alone. Empty when nothing fits.
    /// </summary>
    public IReadOnlyList<ProfileFact> Find(ShopperProfile profile, string words)
    {
        var tokens = Tokenizer.Split(words);
        HashSet<string> names = [.. Enumerable.Range(0, tokens.Count).Select(at => _names.Match(tokens, at, out var name) > 0 ? name : null).OfType<string>()];
        ProfileFact[] ofKind = [.. profile.Facts.Where(fact => names.Any(name => IsNamed(fact.Kind, name)))];
        string[] phrases = [.. PhrasesOf(tokens)];
        ProfileFact[] byValue = [.. profile.Facts.Where(fact => phrases.Any(phrase => IsSpokenOf(fact, phrase)))];
        ProfileFact[] both = [.. ofKind.Intersect(byValue)];
        if (both.Length > 0) return both;
        if (byValue.Length > 0) return byValue;
        return names.Contains(Everything) && ofKind.Length == 0 ? profile.Facts : ofKind;
    }

    /// <summary>Everything that the facts are called, in every language: what must not be left behind when they are forgotten.</summary>
    public IReadOnlyList<string> NamesOf(IEnumerable<ProfileFact> facts) => [.. facts.SelectMany(_terms.NamesOf).Distinct(StringComparer.OrdinalIgnoreCase)];

    private bool IsSpokenOf(ProfileFact fact, string phrase) => _terms.IsSameFact(fact, phrase) || (fact.Scope is { } scope && _kinds.IsKindOf(phrase, scope));

    /// <summary>Every run of words. The end of a contraction ("I'm") is no word: it would be taken for a size.</summary>
    private static IEnumerable<string> PhrasesOf(List<Token> tokens)
    {
        string[] words = [.. tokens.Where((token, at) => token.Kind != TokenKind.Symbol && !(token.Glued && tokens[at - 1].IsSymbol('\''))).Select(token => token.Text)];
        return Enumerable.Range(0, words.Length).SelectMany(start => Enumerable.Range(start + 1, words.Length - start).Select(end => string.Join(' ', words[start..end])));
    }

    private static bool IsNamed(FactKind kind, string name) => name == Preference ? Tastes.Contains(kind) : string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase);

    private static PhraseMap<string> ReadNames()
    {
        var names = new PhraseMap<string>();
        foreach (var (name, words) in WordFile.EntriesOfAll("profile"))
        {
            foreach (var word in words) names.Add(word, name);
        }

        return names;
    }
}
