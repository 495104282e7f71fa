using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Merchants and brands of the loaded catalogue, wanted or not.</summary>
internal sealed class NameReader(CatalogVocabulary vocabulary) : IQueryReader
{
    /// <summary>How many tokens may stand between "not" and the name: "not from", "nothing by".</summary>
    private const int NegationReach = 2;

    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at)) continue;
            if (vocabulary.Merchants.Match(draft.Tokens, at, out var merchant) is > 0 and var shopLength && draft.AreFree(at, at + shopLength)) AddMerchant(draft, at, shopLength, merchant);
            else if (vocabulary.Brands.Match(draft.Tokens, at, out var brand) is > 0 and var length && draft.AreFree(at, at + length) && IsBrandHere(draft, at, length)) AddBrand(draft, at, length, brand);
        }
    }

    private static void AddMerchant(QueryDraft draft, int at, int length, string id)
    {
        var negation = NegationBefore(draft, at);
        var start = negation ?? (draft.MarkBefore(at) is { Mark.Act: PhraseAct.SoldBy or PhraseAct.MadeBy or PhraseAct.Preposition or PhraseAct.AtLeast } before ? before.Start : at);
        draft.Take(start, at + length);
        draft.Query = negation is null
            ? draft.Query with { Merchants = [.. draft.Query.Merchants.Append(id).Distinct()] }
            : draft.Query with { ExcludedMerchants = [.. draft.Query.ExcludedMerchants.Append(id).Distinct()] };
    }

    private static void AddBrand(QueryDraft draft, int at, int length, string brand)
    {
        var negation = NegationBefore(draft, at);
        draft.Take(negation ?? at, at + length);
        draft.Query = negation is null
            ? draft.Query with { Brands = [.. draft.Query.Brands.Append(brand).Distinct()] }
            : draft.Query with { ExcludedBrands = [.. draft.Query.ExcludedBrands.Append(brand).Distinct()] };
    }

    /// <summary>A brand that is also a word for a thing ("apple") is one only when it is capitalised and something else follows; and what a thing is for is not its brand.</summary>
    private bool IsBrandHere(QueryDraft draft, int at, int length)
    {
        if (at >= draft.ReferenceStart) return false;
        if (draft.MarkBefore(at) is { Mark: { Act: PhraseAct.Preposition }, Start: var start } && draft.Tokens[start].Text is not ("from" or "of" or "by" or "de" or "w" or "in")) return false;
        if (length > 1 || draft.Tokens[at].Kind != TokenKind.Word) return true;
        var word = draft.Tokens[at].Text;
        if (draft.IsFiller(at) && !char.IsUpper(draft.Text[draft.Tokens[at].Start])) return false;
        return !vocabulary.IsType(word) || (char.IsUpper(draft.Text[draft.Tokens[at].Start]) && at + 1 < draft.Count);
    }

    private static int? NegationBefore(QueryDraft draft, int at)
    {
        for (var start = at - 1; start >= Math.Max(0, at - NegationReach - 1); start--)
            if (draft.Is(start, PhraseAct.Not) && start + draft.MarkAt(start).Length + NegationReach >= at) return start;
        return null;
    }
}
