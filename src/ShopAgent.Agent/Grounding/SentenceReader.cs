using System.Text;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Grounding;

/// <summary>Finds in a sentence which products it names, by runs of words of their titles or by their place on screen.</summary>
internal sealed partial class SentenceReader(AmountFinder amounts, LanguagePacks packs)
{
    /// <summary>A single word names a product only when it is long enough to be a name.</summary>
    private const int ShortestName = 4;

    /// <summary>Stands where a name stood: no word, no number.</summary>
    private const char Blank = '\uFFFC';

    public Sentence Read(string text, Facts facts)
    {
        var names = Names(text, facts);
        var masked = Mask(text, names);
        List<Clause> clauses = [];
        IReadOnlyList<IReadOnlyList<KnownProduct>> before = [];
        foreach (var (start, end) in Parts(masked))
        {
            var own = names.Where(name => name.Start >= start && name.Start < end).Select(name => name.Products).Concat(Ordinals(masked[start..end], facts)).ToList();
            var named = own.Count > 0 ? own : before;
            clauses.Add(new Clause(masked[start..end], named, own.Count > 0, amounts.In(masked[start..end])));
            before = named;
        }

        return new Sentence(text, clauses);
    }

    private static string Mask(string text, IEnumerable<Name> names)
    {
        var masked = new StringBuilder(text);
        foreach (var name in names)
            for (var i = name.Start; i < name.End; i++) masked[i] = Blank;
        return masked.ToString();
    }

    private static IEnumerable<(int Start, int End)> Parts(string masked)
    {
        var start = 0;
        foreach (Match boundary in Sentence.Boundary().Matches(masked))
        {
            if (boundary.Index > start) yield return (start, boundary.Index);
            start = boundary.Index + boundary.Length;
        }

        if (start < masked.Length) yield return (start, masked.Length);
    }

    /// <summary>From left to right, at each word the longest run that is part of a title.</summary>
    private static List<Name> Names(string text, Facts facts)
    {
        var tokens = Token().Matches(text).ToList();
        List<Name> found = [];
        for (var at = 0; at < tokens.Count;)
        {
            var (length, products) = Longest(tokens, at, facts.Products);
            if (length == 0)
            {
                at++;
                continue;
            }

            found.Add(new Name(tokens[at].Index, tokens[at + length - 1].Index + tokens[at + length - 1].Length, products));
            at += length;
        }

        return found;
    }

    private static (int Length, IReadOnlyList<KnownProduct> Products) Longest(List<Match> tokens, int at, IReadOnlyList<KnownProduct> known)
    {
        var best = 0;
        List<KnownProduct> products = [];
        foreach (var product in known)
        {
            var length = Run(tokens, at, product.Words);
            if (length == 0 || length < best) continue;
            if (length > best) products.Clear();
            best = length;
            products.Add(product);
        }

        if (best == 0) return (0, []);
        var exact = products.Where(product => product.Words.Count == best).ToList();
        if (exact.Count > 0) products = exact;
        return best == 1 && !IsName(tokens[at].Value, products) ? (0, []) : (best, products);
    }

    private static int Run(List<Match> tokens, int at, IReadOnlyList<string> title)
    {
        var best = 0;
        for (var start = 0; start < title.Count; start++)
        {
            var length = 0;
            while (at + length < tokens.Count && start + length < title.Count && Same(tokens[at + length].Value, title[start + length])) length++;
            // A run must hold a word that reads like a name: shapes and sizes ("2 person") are in the titles of many products.
            if (length > best && (length == 1 || title.Skip(start).Take(length).Any(IsCapital))) best = length;
        }

        return best;
    }

    private static bool IsName(string token, List<KnownProduct> products) =>
        products.Count == 1 && token.Length >= ShortestName && IsCapital(token) && products[0].Words.Contains(token, StringComparer.Ordinal);

    private static bool IsCapital(string word) => char.IsUpper(word[0]) || (word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter));

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase) || Phrase.Fold(left) == Phrase.Fold(right);

    /// <summary>Offers of the list on screen, named by their place: "the second one", "number 3".</summary>
    private IEnumerable<IReadOnlyList<KnownProduct>> Ordinals(string text, Facts facts)
    {
        var list = facts.Scope.Offers.Count > 0 ? [.. facts.Scope.Offers.Select(hit => hit.Product.Id)] : facts.Scope.State.LastList?.Offers.Select(offer => offer.ProductId).ToList() ?? [];
        foreach (var language in LanguageDetector.Languages)
        {
            foreach (Match match in Regex.Matches(text, $@"\b(?:the|le|la|l') ?(?<o>{packs[language].NumberPatterns.Ordinal})(?= (?:one|is|costs?|has|at|for|est|coûte|a)\b)|(?:\bnumber|\bnuméro|\bno\.|n°|#) ?(?<d>\d+)", RegexOptions.IgnoreCase))
            {
                var ordinal = match.Groups["d"].Success && int.TryParse(match.Groups["d"].ValueSpan, out var digits) ? digits : packs[language].Numbers.Ordinal(match.Groups["o"].Value) ?? 0;
                var index = ordinal > 0 ? ordinal - 1 : list.Count + ordinal;
                if (ordinal != 0 && index >= 0 && index < list.Count && facts.Products.FirstOrDefault(product => product.Product.Id == list[index]) is { } product) yield return [product];
            }
        }
    }

    private sealed record Name(int Start, int End, IReadOnlyList<KnownProduct> Products);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[.,]\d+)?")]
    private static partial Regex Token();
}
