using System.Text.RegularExpressions;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Agent.Understanding;

/// <summary>Finds the needs of a request for several things: two or more phrases that each name a kind of product.</summary>
internal sealed partial class NeedSplitter(QueryParser parser)
{
    private const int MaxNeeds = 20;

    /// <summary>One element (or none) when the text is a single request.</summary>
    public IReadOnlyList<Need> Split(string text, LanguagePack pack)
    {
        if (text.AsSpan().IndexOfAny("“”«»\"") >= 0) return [];
        List<string> found = [];
        foreach (var part in Separator().Split(pack.Words.Without("all-in", text)).Select(part => pack.Words.TrimStart("frame", WithoutLead(pack.Words.TrimStart("filler", WithoutPeople(part.Trim(), pack)), pack))).Where(part => part.Length > 0))
        {
            var query = parser.Parse(part);
            if (found.Count > 0 && IsFeature(part, query, of: found[^1], pack)) found[^1] += " and " + part;
            else if (query.Type is not null && !query.Relative.Any()) found.Add(query.Price?.Max is not null && pack.Words.Has("all-in", text) ? WithoutLimit(part, pack) : part);
            else if (found.Count > 0 && query.Price is null) found[^1] += ", " + part;
            else if (query.Price is null || query.Terms.Length > 0) return [];
            if (found.Count > MaxNeeds) return [];
        }

        return found.Count > 1 && found.Select(need => parser.Parse(need).Type).Distinct().Count() > 1 ? [.. found.Select(need => NeedAmount.Read(need, pack))] : [];
    }

    /// <summary>What stands before the asking says what for, not what.</summary>
    private string WithoutLead(string part, LanguagePack pack) =>
        pack.Words.Find("frame", part) is { Success: true, Index: > 0 } frame && parser.Parse(part[(frame.Index + frame.Length)..]).Type is not null ? part[frame.Index..] : part;

    /// <summary>For how many people a list is, says nothing about how much of a thing is wanted; where the number is a price, it stays.</summary>
    private string WithoutPeople(string part, LanguagePack pack) =>
        PeoplePhrase.Without(part, pack) is var plain && plain.Length < part.Length && parser.Parse(plain).Price == parser.Parse(part).Price ? plain : part;

    /// <summary>A measure behind a conjunction is another feature of the thing before, where that one was said to come with features.</summary>
    private static bool IsFeature(string part, ProductQuery query, string of, LanguagePack pack) => char.IsAsciiDigit(part[0]) && query.Specs.Count > 0 && pack.Words.Has("featuring", of);

    /// <summary>Where a limit is said of everything together, it goes from the need beside which it stands.</summary>
    private static string WithoutLimit(string part, LanguagePack pack) => pack.Words.Find("limit", part) is { Success: true } limit && limit.Index > 0 ? part[..limit.Index].Trim(' ', ',') : part;

    /// <summary>The budget for everything: a price limit that no need of its own holds.</summary>
    public Money? Budget(string text, LanguagePack pack)
    {
        var parts = Separator().Split(pack.Words.Without("all-in", text));
        var limits = parts.Select(part => parser.Parse(part)).Where(query => query.Price?.Max is not null).ToList();
        var limit = limits.FirstOrDefault(query => query.Type is null) ?? (pack.Words.Has("all-in", text) ? limits.LastOrDefault() : null);
        return limit?.Price?.Max;
    }

    [GeneratedRegex(@"\s*(?:(?<!\d),|,(?!\d)|;|\+|&|(?<![\p{L}])(?:and|et|plus)(?![\p{L}]))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
