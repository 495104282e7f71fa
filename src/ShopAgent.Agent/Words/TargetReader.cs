using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Acts;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>Reads what a phrase points at: an ordinal, a pronoun, all of them, or a product by its words.</summary>
internal sealed partial class TargetReader(DialogueWords words, NumberWords numbers, NumberPatterns patterns)
{
    private readonly Regex _ordinal = new(
        $@"^(?:the |le |la |l'|les )?(?:(?:number|no\.?|nr\.?|n°|numéro|#) ?(?<d>\d+)|(?<o>{patterns.Ordinal})(?: (?<c>{patterns.Number}))?|(?<d>\d+)(?:st|nd|rd|th|e|er|ère|eme|ème))(?: (?:one|ones|product|item|offer|option|result|produit|article|offre))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public Target Read(string text)
    {
        var phrase = text.Trim().Trim('"', '“', '”', ',', '.');
        if (phrase.Length == 0 || words.Is("pronoun", phrase)) return new PronounTarget();
        if (words.Is("all", phrase)) return new AllTarget();
        if (Digits().IsMatch(phrase)) phrase = Digit().Replace(phrase, "#$0");
        if (Ordinals(phrase) is { Count: > 0 } ordinals) return new OrdinalTarget(ordinals);
        if (WithOption().Match(phrase) is { Success: true } with && Ordinals(with.Groups["t"].Value.TrimEnd(',')) is [var only]) return new OrdinalTarget([only], with.Groups["o"].Value);
        return new NamedTarget(WithoutArticle(phrase), Definite().IsMatch(phrase));
    }

    private List<int>? Ordinals(string phrase)
    {
        List<int> found = [];
        foreach (var part in Conjunction().Split(phrase))
        {
            var match = _ordinal.Match(part.Trim());
            if (!match.Success) return null;
            if (match.Groups["d"].Success) found.Add(int.Parse(match.Groups["d"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            else if (numbers.Ordinal(match.Groups["o"].Value) is not { } ordinal) return null;
            else if (match.Groups["c"].Success && numbers.Number(match.Groups["c"].Value) is { } count) found.AddRange(Run(ordinal, (int)count));
            else found.Add(ordinal);
        }

        return found;
    }

    /// <summary>"the first two" is 1 and 2; "the last two" is -2 and -1.</summary>
    private static IEnumerable<int> Run(int start, int count) => start < 0 ? Enumerable.Range(start - count + 1, Math.Max(0, count)) : Enumerable.Range(start, Math.Max(0, count));

    private static string WithoutArticle(string phrase) => Article().Replace(phrase, "");

    [GeneratedRegex(@"\s*(?:,|&|\b(?:and|with|to|against|versus|vs|et|avec|contre|à)\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Conjunction();

    /// <summary>Several bare numbers ("1 and 3") count in the list; a single one may be a quantity.</summary>
    [GeneratedRegex(@"^\d{1,2}(?:\s*(?:,|&|and|with|to|vs|et|avec)\s*\d{1,2})+$", RegexOptions.IgnoreCase)]
    private static partial Regex Digits();

    /// <summary>An ordinal with a size or colour behind it: "the first one, size 38".</summary>
    [GeneratedRegex(@"^(?<t>\S+(?: \S+){0,2}?)(?:, ?| )(?:(?:in|en|as|size|taille|pointure) )+(?<o>[\p{L}\d].{0,30})$", RegexOptions.IgnoreCase)]
    private static partial Regex WithOption();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digit();

    [GeneratedRegex(@"^(?:the|that|this|those|these|my|le|la|les|l'|ce|cet|cette|ces|celui|celle|mon|ma|mes)(?![\p{L}\p{N}])", RegexOptions.IgnoreCase)]
    private static partial Regex Definite();

    [GeneratedRegex(@"^(?:(?:the|a|an|some|that|this|those|these|my|le|la|les|un|une|des|du|de la|de l'|de|ce|cet|cette|ces|mon|ma|mes)\s+|l'|d')+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
