using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Price limits in words ("under 100 euros"), in signs ("&lt; 50") and as ranges ("50-80 €").</summary>
internal sealed class PriceReader(MeasureReader measures) : IQueryReader
{
    /// <summary>How far a price may lie from the one that it shall be around: wide enough for a choice, narrow enough to be called around.</summary>
    private const decimal AroundTolerance = 0.15m;

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["€"] = "EUR", ["eur"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["£"] = "GBP", ["gbp"] = "GBP", ["pounds"] = "GBP", ["quid"] = "GBP",
        ["$"] = "USD", ["usd"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD", ["bucks"] = "USD", ["chf"] = "CHF", ["francs"] = "CHF",
    };

    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at) || draft.Tokens[at].Kind != TokenKind.Number) continue;
            if (ReadAmount(draft, at) is not { } amount) continue;
            if (ReadLimit(draft, amount) is { } limit) draft.Query = draft.Query with { Price = Merge(draft.Query.Price, limit) };
        }
    }

    /// <summary>A later limit of the same sentence replaces the end that it speaks of.</summary>
    private static PriceRange Merge(PriceRange? old, PriceRange limit) => old is null ? limit : old with
    {
        Min = limit.Min ?? old.Min, MinIncluded = limit.Min is null ? old.MinIncluded : limit.MinIncluded,
        Max = limit.Max ?? old.Max, MaxIncluded = limit.Max is null ? old.MaxIncluded : limit.MaxIncluded,
    };

    private PriceRange? ReadLimit(QueryDraft draft, Amount amount)
    {
        if (ReadRange(draft, amount) is { } range) return range;
        var start = SkipPriceWords(draft, amount.Start);
        var before = draft.MarkBefore(start);
        var act = before?.Mark.Act;
        if (act is PhraseAct.Budget or PhraseAct.Price) act = amount.HasCurrency || act == PhraseAct.Budget ? PhraseAct.AtMost : null;
        var after = draft.MarkAt(amount.End).Act;
        if (act is not (PhraseAct.LessThan or PhraseAct.AtMost or PhraseAct.MoreThan or PhraseAct.AtLeast or PhraseAct.Around or PhraseAct.Exactly))
        {
            if (after is PhraseAct.AtMost or PhraseAct.AtLeast && amount.HasCurrency) (act, before) = (after, null);
            else if (!amount.HasCurrency) return null;
            else act = PhraseAct.AtMost;
            start = before is { Mark.Act: PhraseAct.Budget or PhraseAct.Price } b ? b.Start : amount.Start;
        }
        else if (!amount.HasCurrency && SaysOtherwise(draft, before, amount)) return null;
        else start = before?.Start ?? start;

        var end = after is PhraseAct.AtMost or PhraseAct.AtLeast && before is null ? amount.End + draft.MarkAt(amount.End).Length : amount.End;
        draft.Take(start, end);
        return Limit(act!.Value, amount.Value, amount.Currency);
    }

    /// <summary>A bare number is no price where what is compared is something else, or where the words beside it speak of stars.</summary>
    private static bool SaysOtherwise(QueryDraft draft, (int Start, Mark Mark)? before, Amount amount)
    {
        if (before is { } phrase && draft.Words.Qualities.Match(draft.Tokens, phrase.Start, out var quality) > 0 && quality.Spec != "price") return true;
        if (draft.Is(amount.End, PhraseAct.Stars) || Enumerable.Range(0, amount.Start).Any(at => draft.Is(at, PhraseAct.Rated))) return true;
        return before?.Mark.Act is PhraseAct.Around or PhraseAct.Exactly or PhraseAct.AtLeast && !EndsSentence(draft, amount.End);
    }

    private static bool EndsSentence(QueryDraft draft, int at) => at >= draft.Count || draft.Tokens[at].Kind == TokenKind.Symbol || draft.IsFiller(at) || draft.Is(at, PhraseAct.Preposition);

    private PriceRange? ReadRange(QueryDraft draft, Amount first)
    {
        var joined = draft.Is(first.End, PhraseAct.To);
        var between = draft.MarkBefore(SkipPriceWords(draft, first.Start)) is { Mark.Act: PhraseAct.Between } mark ? mark.Start : -1;
        var isAnd = between >= 0 && (draft.Is(first.End, PhraseAct.And) || joined);
        if (!joined && !isAnd) return null;
        var next = first.End + draft.MarkAt(first.End).Length;
        if (next >= draft.Count || draft.Tokens[next].Kind != TokenKind.Number || ReadAmount(draft, next) is not { } second) return null;
        var start = SkipPriceWords(draft, first.Start);
        var saysPrice = first.HasCurrency || second.HasCurrency || between >= 0 || start < first.Start;
        if (!saysPrice) return null;
        if (draft.MarkBefore(start) is { Mark.Act: PhraseAct.AtLeast or PhraseAct.Budget } opening) start = opening.Start;
        draft.Take(between >= 0 ? between : start, second.End);
        var currency = second.HasCurrency ? second.Currency : first.Currency;
        return new PriceRange { Min = Money.FromMajor(first.Value, currency), Max = Money.FromMajor(second.Value, currency) };
    }

    /// <summary>Words for a price, with a preposition, may stand between the comparison and the number: "a price of".</summary>
    private static int SkipPriceWords(QueryDraft draft, int start)
    {
        while (draft.MarkBefore(start) is { } before && (before.Mark.Act is PhraseAct.Frame || (before.Mark.Act == PhraseAct.Preposition && before.Mark.Length == 1)) && start > 0
            && draft.MarkBefore(before.Start) is { Mark.Act: PhraseAct.Price or PhraseAct.Budget or PhraseAct.LessThan or PhraseAct.AtMost or PhraseAct.MoreThan or PhraseAct.AtLeast or PhraseAct.Around })
            start = before.Start;
        return start;
    }

    private static PriceRange Limit(PhraseAct act, decimal value, Currency currency) => act switch
    {
        PhraseAct.LessThan => new PriceRange { Max = Money.FromMajor(value, currency), MaxIncluded = false },
        PhraseAct.MoreThan => new PriceRange { Min = Money.FromMajor(value, currency), MinIncluded = false },
        PhraseAct.AtLeast => new PriceRange { Min = Money.FromMajor(value, currency) },
        PhraseAct.Exactly => new PriceRange { Min = Money.FromMajor(value, currency), Max = Money.FromMajor(value, currency) },
        PhraseAct.Around => new PriceRange { Min = Money.FromMajor(value * (1 - AroundTolerance), currency), Max = Money.FromMajor(value * (1 + AroundTolerance), currency) },
        _ => new PriceRange { Max = Money.FromMajor(value, currency) },
    };

    /// <summary>A number with the currency beside it; null when a unit makes it a measure, or it is too large for money.</summary>
    private Amount? ReadAmount(QueryDraft draft, int at)
    {
        if (NumberText.ReadGrouped(draft.Tokens[at].Text, pointIsDecimal: false) is not { } value) return null;
        var end = at + 1;
        var currencyBefore = at > 0 && draft.IsFree(at - 1) ? CurrencyOf(draft, at - 1) : null;
        // French groups thousands with spaces.
        if (end < draft.Count && draft.Tokens[end] is { Kind: TokenKind.Number, Length: 3, Glued: false } group && draft.Tokens[at].Length <= 3
            && (currencyBefore ?? CurrencyAt(draft, end + 1)) is not null && NumberText.ReadGrouped(group.Text) is { } rest)
            (value, end) = ((value * 1000) + rest, end + 1);
        var currencyAfter = currencyBefore is null ? CurrencyAt(draft, end) : null;
        if (currencyAfter is not null) end++;
        var currency = currencyBefore ?? currencyAfter;
        if (currency is null && measures.ReadAt(draft.Tokens, at) is not null) return null;
        if (currency is null && at > 0 && draft.Tokens[at].Glued && draft.Tokens[at - 1].Kind == TokenKind.Word) return null;
        if (currency is null && end < draft.Count && draft.Tokens[end] is { Glued: true, Kind: TokenKind.Word }) return null;
        return value <= PlausiblePrice ? new Amount(currencyBefore is null ? at : at - 1, end, value, currency ?? draft.Currency, currency is not null) : null;
    }

    /// <summary>Above this a number is no price (and would not fit in minor units).</summary>
    private const decimal PlausiblePrice = 1_000_000_000;

    private static Currency? CurrencyAt(QueryDraft draft, int at) => draft.IsFree(at) ? CurrencyOf(draft, at) : null;

    /// <summary>A dollar or pound sign means the catalogue's own dollar or pound.</summary>
    private static Currency? CurrencyOf(QueryDraft draft, int at)
    {
        if (!Currencies.TryGetValue(draft.Tokens[at].Text, out var code)) return null;
        return code == "USD" && draft.Currency.Code is "CAD" or "AUD" or "NZD" ? draft.Currency : new Currency(code);
    }

    private sealed record Amount(int Start, int End, decimal Value, Currency Currency, bool HasCurrency);
}
