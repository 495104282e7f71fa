using System.Text.RegularExpressions;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Understanding;

/// <summary>Recognises an occasion by its name, with how many people and days it is for, and scales what it takes.</summary>
internal sealed class OccasionReader(OccasionBook book)
{
    /// <summary>Larger numbers are jokes or mistakes; nobody shops for them in one go.</summary>
    public const int MaxPeople = 500;

    private const int DaysOfWeek = 7;

    private readonly Lazy<List<(Occasion Occasion, string Name, Regex Pattern)>> _patterns = new(() => Patterns(book));

    /// <summary>Null when the text names no occasion, or says more than one plus how many people and when.</summary>
    /// <param name="household">For how many people where the text names no number; null: for as many as the occasion is written for.</param>
    public OccasionPlan? Read(string text, LanguagePack pack, int? household = null)
    {
        var rest = Phrase.WithoutEnd(text);
        foreach (var (occasion, name, pattern) in _patterns.Value)
        {
            if (pattern.Match(rest) is { Success: true } match && Tail(match.Groups["tail"].Value, pack) is { } tail)
                return Scale(occasion, name, tail.People ?? household ?? occasion.People, tail.Days ?? occasion.Days, pack.Language) with { IsCounted = tail.People is not null };
        }

        return null;
    }

    private static List<(Occasion Occasion, string Name, Regex Pattern)> Patterns(OccasionBook book) =>
        [.. book.All.SelectMany(occasion => occasion.Names.Values.SelectMany(names => names).Distinct().Select(name => (occasion, name, Pattern(name)))).OrderByDescending(each => each.name.Length)];

    private static Regex Pattern(string name) => new($@"^(?:{Articles})?{Flexible(name)}(?<tail>(?:[\s,].*)?)$", Options);

    private const string Articles = "an? |the |some |une? |la |le |l'|les |des |du |de la |our |my |notre |ma |mon ";

    /// <summary>Accents and hyphens may be missing as people type.</summary>
    private static string Flexible(string name) => string.Concat(name.Select(letter => letter is '-' or ' ' ? "[ -]" : Phrase.Fold(letter.ToString()) is var plain && plain != letter.ToString() ? $"[{letter}{plain}]" : Regex.Escape(letter.ToString())));

    /// <summary>Null when the tail says anything else: then it is not the occasion that is meant.</summary>
    private static (int? People, int? Days)? Tail(string tail, LanguagePack pack)
    {
        int? people = null;
        int? days = null;
        var rest = Phrase.WithoutEnd(tail).Trim(' ', ',');
        while (rest.Length > 0)
        {
            if (pack.Words.Find("week", rest) is { Success: true, Index: 0 } week) (days, rest) = (DaysOfWeek, rest[week.Length..]);
            else if (Regex.Match(rest, $@"^(?:for|pour|,|with|avec)? ?(?<n>{pack.NumberPatterns.Number}) (?:days?|jours?|mornings?|matins?)\b", Options) is { Success: true } daily && pack.Numbers.Number(daily.Groups["n"].Value) is { } count and > 0 and < MaxPeople)
                (days, rest) = ((int)count, rest[daily.Length..]);
            else if (Regex.Match(rest, $@"^(?:for|pour|,|with|avec)? ?(?<n>{pack.NumberPatterns.Number})(?: (?:{PeoplePhrase.People}))?(?![\p{{L}}\p{{N}}])", Options) is { Success: true } heads
                && pack.Numbers.Number(heads.Groups["n"].Value) is { } number and >= 1 and <= MaxPeople) (people, rest) = ((int)number, rest[heads.Length..]);
            else if (pack.Words.Find("when", rest) is { Success: true, Index: 0 } when) rest = rest[when.Length..];
            else return null;
            rest = rest.Trim(' ', ',');
        }

        return (people, days);
    }

    private static OccasionPlan Scale(Occasion occasion, string name, int people, int days, string language)
    {
        var factor = (decimal)people / occasion.People * days / occasion.Days;
        return new OccasionPlan(
            name, people, days, [.. occasion.Needs.Select(need => new Need(need.Find, need.Fixed ? need.Amount : need.Amount with { Value = Math.Ceiling(need.Amount.Value * factor) }))],
            [.. occasion.Needs.Select(need => need.Names.GetValueOrDefault(language, need.Find))], IsCounted: false);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
