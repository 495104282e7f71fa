using System.Globalization;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Stated interfaces ("AM5", "socket 1700", "SO-DIMM"), where the request names a kind of thing that has such an interface.</summary>
internal sealed class InterfaceReader(Lexicon lexicon, CatalogVocabulary vocabulary) : IQueryReader
{
    private const int LongestThing = 3;

    public void Read(QueryDraft draft)
    {
        var things = ThingsOf(draft);
        var known = lexicon.Interfaces.InterfacesOf(names => names.Any(name => things.Contains(SynonymTable.Key(name)))).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0) return;
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at) || Match(draft, at, known) is not { } found) continue;
            var (start, end, count) = WithCount(draft, found.Start, found.End);
            var constraint = new InterfaceConstraint(found.Value.Interface, found.Value.Value, count);
            draft.Take(start, end);
            // What stands behind the reference's own noun is said of the reference, not of the wish.
            draft.Query = draft.Query.Reference is { Name: "" } reference && found.Start >= draft.ReferenceStart
                ? draft.Query with { Reference = reference with { Interfaces = [.. reference.Interfaces.Append(constraint).Distinct()] } }
                : draft.Query with { Interfaces = [.. draft.Query.Interfaces.Append(constraint).Distinct()] };
        }
    }

    private (InterfaceValue Value, int Start, int End)? Match(QueryDraft draft, int at, HashSet<string> known)
    {
        var end = draft.EndOfFree(at);
        var length = lexicon.Interfaces.Spellings.Match(draft.Tokens, at, end, out var value);
        if (length > 0 && IsWhole(draft, at, length))
        {
            if (known.Contains(value.Interface)) return WithName(draft, value, at, at + length);
            // One word may be a value of two interfaces ("ATX" of boards and of power supplies): the other meaning, where only that one is known here.
            var said = Said(draft, at, length);
            if (lexicon.Interfaces.AllSpellings.FirstOrDefault(other => !other.IsBare && known.Contains(other.Value.Interface) && other.Spelling == said) is { Value: { } second })
                return WithName(draft, second, at, at + length);
        }

        length = lexicon.Interfaces.BareSpellings.Match(draft.Tokens, at, end, out value);
        if (length == 0 || !known.Contains(value.Interface) || !IsWhole(draft, at, length)) return null;
        var named = WithName(draft, value, at, at + length);
        return named.End - named.Start > length ? named : null;
    }

    /// <summary>A number before the value and a word for slots behind it count the value: "8 DDR5 slots".</summary>
    private (int Start, int End, int? Count) WithCount(QueryDraft draft, int start, int end)
    {
        var last = end;
        while (last < Math.Min(end + 2, draft.Count) && draft.IsFree(last) && SlotsAt(draft, last) == 0) last++;
        if (SlotsAt(draft, last) is not (> 0 and var length) || !draft.IsFree(start - 1) || !int.TryParse(draft.Tokens[start - 1].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return (start, end, null);
        return (start - 1, last + length, count);
    }

    private int SlotsAt(QueryDraft draft, int at) => draft.IsFree(at) && lexicon.Units.Match(draft.Tokens, at, out var unit) is > 0 and var length && unit.Base == "slots" ? length : 0;

    private static string Said(QueryDraft draft, int at, int length) =>
        string.Join(' ', draft.Tokens.Skip(at).Take(length).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Text));

    /// <summary>With the interface's own name before or behind the value: "socket 1700", "1700 socket", "Micro ATX form factor".</summary>
    private (InterfaceValue Value, int Start, int End) WithName(QueryDraft draft, InterfaceValue value, int start, int end)
    {
        var named = Named(draft, value, start, end);
        // A brand before the interface's own name is part of that name ("Intel socket 1700"), and no wish for the brand.
        var saysName = named.End - named.Start > end - start || lexicon.Interfaces.Names.Match(draft.Tokens, start, out _) > 0;
        return saysName && draft.IsFree(named.Start - 1) && vocabulary.Brands.Match(draft.Tokens, named.Start - 1, named.Start, out _) > 0 ? (value, named.Start - 1, named.End) : named;
    }

    private (InterfaceValue Value, int Start, int End) Named(QueryDraft draft, InterfaceValue value, int start, int end)
    {
        for (var first = Math.Max(0, start - LongestThing); first < start; first++)
            if (draft.AreFree(first, start) && lexicon.Interfaces.Names.Match(draft.Tokens, first, out var name) is > 0 and var before && first + before == start && name == value.Interface)
                return (value, first, end);
        if (draft.IsFree(end) && lexicon.Interfaces.Names.Match(draft.Tokens, end, draft.EndOfFree(end), out var behind) is > 0 and var length && behind == value.Interface) return (value, start, end + length);
        return (value, start, end);
    }

    /// <summary>Nothing sticks to it: the "DDR5" of "DDR5X" is another type.</summary>
    private static bool IsWhole(QueryDraft draft, int at, int length)
    {
        if (at > 0 && draft.Tokens[at].Glued && draft.Tokens[at - 1].Kind != TokenKind.Symbol) return false;
        var next = at + length;
        return next >= draft.Count || !draft.Tokens[next].Glued || draft.Tokens[next].Kind == TokenKind.Symbol;
    }

    /// <summary>Keys of every phrase of the request and of its synonyms.</summary>
    private HashSet<string> ThingsOf(QueryDraft draft)
    {
        HashSet<string> things = new(StringComparer.Ordinal);
        for (var at = 0; at < draft.Count; at++)
        {
            if (draft.Words.Language != Lexicon.DefaultLanguage && lexicon.ToEnglish.Match(draft.Tokens, at, out var english) > 0) Add(english);
            for (var end = at + 1; end <= Math.Min(at + LongestThing, draft.Count); end++) Add(string.Join(' ', draft.Tokens.Skip(at).Take(end - at).Select(token => token.Text)));
        }

        return things;

        void Add(string phrase)
        {
            things.Add(SynonymTable.Key(phrase));
            foreach (var other in lexicon.Synonyms.Expand(phrase)) things.Add(SynonymTable.Key(other));
        }
    }
}
