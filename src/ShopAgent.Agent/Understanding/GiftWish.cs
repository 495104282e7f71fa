using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Search;

namespace ShopAgent.Agent.Understanding;

/// <summary>Reads what is to be given: a gift for a child, of whom only the age is told, is looked for among the toys.</summary>
internal sealed partial class GiftWish(QueryParser parser)
{
    /// <returns>The wish as a request for products.</returns>
    public string Of(string text, LanguagePack pack)
    {
        text = WithAge(text, pack);
        if (!pack.Words.Has("gift", text) || pack.Words.First("gift-for-child") is not { } toy) return text;
        var query = parser.Parse(text);
        return query.Type is null && query.Specs.Any(spec => spec.Name == "age") ? $"{toy} {pack.Words.Without("gift", text)}" : text;
    }

    /// <summary>An age that is told of a person ("she is 6") in the words in which the query parser knows ages.</summary>
    private static string WithAge(string text, LanguagePack pack)
    {
        if (pack.Words.Find("age-of", text) is not { Success: true } said) return text;
        var rest = text[(said.Index + said.Length)..];
        if (Age().Match(rest) is not { Success: true } age || pack.Words.Find("years", rest) is { Success: true, Index: var at } && at <= age.Length + 1) return text;
        return $"{text[..said.Index]}{age.Value.Trim()} {pack.Words.First("years")}{rest[age.Length..]}";
    }

    [GeneratedRegex(@"^ \d{1,2}(?=$|[ ,.])")]
    private static partial Regex Age();
}
