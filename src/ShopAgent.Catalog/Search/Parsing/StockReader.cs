using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Stock and condition ("in stock", "refurbished"), and what is withdrawn ("any colour").</summary>
internal sealed class StockReader(Lexicon lexicon) : IQueryReader
{
    private static readonly Dictionary<string, string> Withdrawable = new(StringComparer.Ordinal)
    {
        ["colour"] = "colour", ["color"] = "colour", ["couleur"] = "colour", ["price"] = "price", ["prix"] = "price", ["budget"] = "price", ["limit"] = "price", ["limite"] = "price",
        ["brand"] = "brand", ["marque"] = "brand", ["size"] = "size", ["taille"] = "size", ["pointure"] = "size", ["material"] = "material", ["matiere"] = "material",
        ["rating"] = "rating", ["note"] = "rating", ["shop"] = "shop", ["store"] = "shop", ["magasin"] = "shop", ["boutique"] = "shop", ["stock"] = "stock",
    };

    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            var mark = draft.MarkAt(at);
            switch (mark.Act)
            {
                case PhraseAct.InStock: draft.Query = draft.Query with { InStockOnly = true }; break;
                case PhraseAct.New: draft.Query = draft.Query with { Condition = ItemCondition.New }; break;
                case PhraseAct.Refurbished: draft.Query = draft.Query with { Condition = ItemCondition.Refurbished }; break;
                case PhraseAct.Used: draft.Query = draft.Query with { Condition = ItemCondition.Used }; break;
                case PhraseAct.Series: draft.Query = draft.Query with { AcceptsModelVariants = true }; break;
                case PhraseAct.Any: Withdraw(draft, at, mark); continue;
                default: continue;
            }

            draft.Take(at, at + mark.Length);
        }
    }

    private void Withdraw(QueryDraft draft, int at, Mark mark)
    {
        for (var next = at + mark.Length; next < Math.Min(draft.Count, at + mark.Length + 3); next++)
        {
            if (Target(draft, next) is not { } target) continue;
            draft.Query = draft.Query with { Withdrawn = [.. draft.Query.Withdrawn, target.Name] };
            draft.Take(at, next + target.Length);
            // A word for the limit itself may follow the name of what is withdrawn.
            if (draft.IsFree(next + 1) && draft.Tokens[next + 1].Text is "limit" or "limits") draft.Take(next + 1, next + 2);
            return;
        }
    }

    private (string Name, int Length)? Target(QueryDraft draft, int at)
    {
        if (Withdrawable.TryGetValue(draft.Tokens[at].Text, out var name)) return (name, 1);
        return lexicon.Specs.Match(draft.Tokens, at, out var concepts) is > 0 and var length ? (concepts[0].Name, length) : null;
    }
}
