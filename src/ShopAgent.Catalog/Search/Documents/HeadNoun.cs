using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>
/// Finds what a title says the thing is. A word is the product only if it ends its noun phrase and does not follow "for", "with" or "/": a "laptop bag" is a bag, a
/// "case for phones" is a case. What a phrase ends with beside the noun (numbers, units, colours, materials, adjectives) is peeled off first.
/// </summary>
public sealed class HeadNoun(Lexicon lexicon)
{
    /// <summary>Shorter words are abbreviations that the lexicon must know ("tv", "pc") to count as nouns.</summary>
    private const int ShortestNoun = 3;

    /// <summary>Word, hyphen, word.</summary>
    private const int HyphenatedLength = 3;

    /// <summary>A title's noun phrase ends before these.</summary>
    internal static readonly string[] ComplementWords = ["for", "with", "without", "w", "compatible", "pour", "avec", "sans"];

    private static readonly string[] Purposes = [" for ", " compatible with ", " pour ", " compatible avec "];

    private readonly MeasureReader _measures = new(lexicon);
    private readonly IReadOnlySet<string> _french = FrenchMarkers(lexicon);

    /// <summary>Head noun as it is stored with a product: of the title, else of the innermost category; "" when neither has one.</summary>
    public string Of(Product product)
    {
        var head = OfTitle(product.Title, product.Brand);
        return head.Length > 0 ? head : product.Categories.Count > 0 ? OfCategory(product.Categories[0]) : "";
    }

    /// <summary>The noun phrase that names the product type: "power bank", "toner cartridge"; null when none was found.</summary>
    public string? TypeOf(Product product)
    {
        var head = Of(product);
        if (head.Length == 0) return null;
        var leaf = product.Categories.Count > 0 ? product.Categories[0].Split(" > ")[^1] : "";
        return leaf.Length > 0 && Tokenizer.Words(leaf).Any(word => StemCache.Shared.Stem(word) == StemCache.Shared.Stem(head)) ? Normalizer.Fold(leaf) : head;
    }

    public string OfCategory(string path) => OfTitle(path.Split(" > ")[^1], brand: null);

    /// <summary>Folded head noun of a title; "" when it has none, as in a bare model name.</summary>
    public string OfTitle(string title, string? brand)
    {
        var tokens = WithoutParentheses(Tokenizer.Split(title));
        var brandWords = brand is null ? [] : Tokenizer.Words(brand).ToHashSet(StringComparer.Ordinal);
        var isFrench = tokens.Any(token => _french.Contains(token.Text));
        foreach (var (start, end) in Phrases(tokens))
        {
            var head = isFrench ? FirstKnownNoun(tokens, start, end) ?? LastNoun(tokens, start, end, brandWords) : LastNoun(tokens, start, end, brandWords);
            if (head is not null) return head;
        }

        return "";
    }

    /// <summary>The part of a title that tells what the product is for; "" when it does not.</summary>
    public static string PurposeOf(string title)
    {
        foreach (var marker in Purposes)
            if (title.IndexOf(marker, StringComparison.OrdinalIgnoreCase) is > 0 and var at) return title[(at + marker.Length)..].Split(',', 2)[0];
        return "";
    }

    /// <summary>The phrases before the first complement, each without what stands in brackets; the head noun is looked for in the first two.</summary>
    private IEnumerable<(int Start, int End)> Phrases(List<Token> tokens)
    {
        var start = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            var preposition = at < tokens.Count ? PrepositionAt(tokens, at, start) : 0;
            if (at < tokens.Count && preposition == 0 && !IsBreak(tokens, at)) continue;
            if (at > start) yield return (start, at);
            if (preposition > 0) yield break;
            start = at + 1;
        }
    }

    private int PrepositionAt(List<Token> tokens, int at, int phraseStart)
    {
        if (at == phraseStart) return 0;
        foreach (var language in lexicon.Languages)
        {
            var words = lexicon.For(language);
            var length = words.Phrases.Match(tokens, at, out var act);
            if (length == 0 || !StartsComplement(act, length)) continue;
            if (language != Lexicon.DefaultLanguage && !_french.Contains(tokens[at].Text)) continue;
            // Behind a container ("pack of") the noun is still to come.
            if (words.Containers.Contains(tokens[at - 1].Text) && tokens[at].Text is "of" or "de" or "d") continue;
            return length;
        }

        return 0;
    }

    /// <summary>A single word of fitting may be a cut ("slim fit") or part of a name; only a longer phrase starts a complement.</summary>
    private static bool StartsComplement(PhraseAct act, int length) =>
        act is PhraseAct.Preposition or PhraseAct.Not or PhraseAct.MadeBy || (act == PhraseAct.Compatible && length > 1);

    private string? LastNoun(List<Token> tokens, int start, int end, HashSet<string> brand)
    {
        var last = end;
        while (last > start && Peel(tokens, start, last) is { } shorter) last = shorter;
        if (last <= start) return null;
        var candidate = tokens[last - 1];
        // A word before a bare number ("Series 8") names a model, not a kind of thing.
        var beforeNumber = last < end && tokens[last].Kind == TokenKind.Number && !_measures.Read([.. tokens[last..end]]).Any(measure => measure.Start == 0);
        if (beforeNumber && !lexicon.Synonyms.Knows(candidate.Text)) return null;
        return brand.Contains(candidate.Text) && last - start == 1 && end < tokens.Count ? null : candidate.Text;
    }

    /// <summary>French puts the noun first, and behind it what describes it.</summary>
    private string? FirstKnownNoun(List<Token> tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (lexicon.ToEnglish.Match(tokens, at, out _) > 0) return tokens[at].Text;
        return null;
    }

    /// <summary>One word or measure less at the end of the phrase; null when its last word can be the noun.</summary>
    private int? Peel(List<Token> tokens, int start, int end)
    {
        foreach (var measure in _measures.Read(tokens[start..end]))
            if (start + measure.End == end) return start + measure.Start;
        var last = tokens[end - 1];
        if (last.Kind != TokenKind.Word) return end - 1;
        if (last.Glued && end - 2 >= start && tokens[end - 2].Kind == TokenKind.Number) return end - 1;
        if (last.Text.Length < ShortestNoun && !lexicon.Synonyms.Knows(last.Text)) return end - 1;
        if (EndsInCompound(tokens, start, end)) return end - HyphenatedLength;
        var words = lexicon.For(Lexicon.DefaultLanguage);
        // A counted container ("100 bags") says how many there are, whatever is in them.
        if (words.Containers.Contains(last.Text) && end - 2 > start && tokens[end - 2].Kind == TokenKind.Number) return end - 2;
        if (words.Modifiers.Contains(last.Text) || words.StopWords.Contains(last.Text) || words.VariantWords.Contains(last.Text)) return end - 1;
        return end - 1 > start && IsColourOrMaterial(last.Text, tokens[end - 2].Text) ? end - 1 : null;
    }

    /// <summary>A hyphenated word behind a noun tells of what kind it is: "mouse right-hand".</summary>
    private bool EndsInCompound(List<Token> tokens, int start, int end) => end - HyphenatedLength > start && tokens[end - 1].Glued && tokens[end - 2].IsSymbol('-') && tokens[end - 2].Glued
        && lexicon.IsThing(tokens[end - HyphenatedLength - 1].Text);

    /// <summary>A material goes only where a known noun stands before it; else it may be the thing itself, as in "photo paper".</summary>
    private bool IsColourOrMaterial(string word, string before) => !lexicon.Synonyms.Knows(word)
        && ((lexicon.Colours.TryGet(word, out _) && !lexicon.ColourThings.Contains(word)) || (lexicon.Materials.TryGet(word, out _) && lexicon.Synonyms.Knows(before)));

    private static bool IsBreak(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Symbol) return false;
        return token.Text[0] switch
        {
            ',' or ';' or ':' or '|' or '&' or '+' => true,
            // A point inside a name ("M.2") ends nothing.
            '.' => at + 1 >= tokens.Count || !tokens[at + 1].Glued,
            '-' => !token.Glued || at + 1 >= tokens.Count || !tokens[at + 1].Glued,
            '/' => at > 0 && at + 1 < tokens.Count && tokens[at - 1].Length > 2 && tokens[at + 1].Length > 2,
            _ => false,
        };
    }

    private static List<Token> WithoutParentheses(List<Token> tokens)
    {
        List<Token> kept = [];
        var depth = 0;
        foreach (var token in tokens)
        {
            if (token.IsSymbol('(') || token.IsSymbol('[')) depth++;
            else if (token.IsSymbol(')') || token.IsSymbol(']')) depth = Math.Max(0, depth - 1);
            else if (depth == 0) kept.Add(token);
        }

        return kept;
    }

    /// <summary>Function words that no English title has.</summary>
    private static IReadOnlySet<string> FrenchMarkers(Lexicon lexicon) =>
        lexicon.For("fr").StopWords.Where(word => word.Length > 1 && !lexicon.For(Lexicon.DefaultLanguage).StopWords.Contains(word) && !lexicon.Units.TryGet(word, out _)
            && word is not ("or" or "plus" or "tout" or "car" or "on" or "me" or "son" or "des" or "la" or "tu" or "le" or "chez")).ToHashSet(StringComparer.Ordinal);
}
