using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Understanding;

/// <summary>Picks the best among what is on screen, by facts only.</summary>
internal sealed class ShownPicker(CandidateMatcher matcher, ProductIdResolver references, OfferSummaries summaries, TimeProvider time)
{
    /// <summary>Turns within which a closer look at one product still belongs to the list that it came from.</summary>
    private const int Recent = 2;

    public IReadOnlyList<ShownOffer> Best(string wish, ConversationState state, LanguagePack pack)
    {
        var list = state.Shown.LastOrDefault(shown => shown.Offers.Count > 1 && shown.Turn >= (state.LastList?.Turn ?? 0) - Recent) ?? state.LastList;
        if (list is null) return [];
        if (pack.Words.Has("value", wish)) return Top(list.Offers, ValueForMoney);
        if (matcher.Match(wish, list.Offers, pack) is { Count: > 0 } found) return found;
        return wish.Length == 0 || pack.Words.Has("best", wish) ? Top(list.Offers, Rating) : [];
    }

    private static List<ShownOffer> Top(IReadOnlyList<ShownOffer> offers, Func<ShownOffer, double?> score) =>
        [.. offers.Select(offer => (Offer: offer, Score: score(offer))).Where(pair => pair.Score is not null).OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Offer.ProductId, StringComparer.Ordinal).Take(1).Select(pair => pair.Offer)];

    private double? Rating(ShownOffer offer) => references.Find(offer)?.Product.Rating is { } rating ? (double)rating.Value + (Math.Log10(rating.Count + 1) / 10) : null;

    /// <summary>Rating against the logarithm of the price: half the price weighs about as much as a third of a star.</summary>
    private double? ValueForMoney(ShownOffer offer)
    {
        if (references.Find(offer) is not { } hit || Rating(offer) is not { } rating) return null;
        var price = (hit.Variant ?? summaries.Cheapest(hit.Product)).Offer.PriceAt(time.GetUtcNow());
        return price is { MinorUnits: > 0 } paid ? rating - Math.Log10((double)paid.Amount) : null;
    }
}
