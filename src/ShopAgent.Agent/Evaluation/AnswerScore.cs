using ShopAgent.Catalog.Store;

namespace ShopAgent.Agent.Evaluation;

/// <summary>Compares an answer with the gold set. Rows that a shop lists twice under one title count as one: no shopper can tell them apart.</summary>
internal sealed class AnswerScore(IProductLookup products)
{
    public (bool IsComplete, double Precision, double Recall, double F1) Of(IEnumerable<GoldOffer> gold, IEnumerable<GoldOffer> answer)
    {
        var wanted = gold.Select(Key).ToHashSet(StringComparer.Ordinal);
        var given = answer.Select(Key).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0 && given.Count == 0) return (true, 1, 1, 1);
        double hits = wanted.Count(given.Contains);
        var precision = given.Count == 0 ? 0 : hits / given.Count;
        var recall = wanted.Count == 0 ? 0 : hits / wanted.Count;
        return (wanted.SetEquals(given), precision, recall, hits == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private string Key(GoldOffer offer) => products.Find($"{offer.Merchant}:{offer.Id}") is { } product ? $"{offer.Merchant}\n{product.Title}" : $"{offer.Merchant}:{offer.Id}";
}
