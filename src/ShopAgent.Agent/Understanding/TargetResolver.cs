using System.Text.RegularExpressions;
using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>Turns what a sentence points at into offers of the session's own record: what was shown, talked about, or lies in the basket.</summary>
internal sealed partial class TargetResolver(CandidateMatcher matcher, ProductIdResolver references, IProductLookup products)
{
    /// <summary>Among the offers on screen and in focus.</summary>
    public IReadOnlyList<ShownOffer> Shown(Target? target, ConversationState state, LanguagePack pack) => target switch
    {
        OrdinalTarget { Option: { } option } ordinal => WithOption(Ordinals(ordinal.Ordinals, state), option, pack),
        OrdinalTarget ordinal => Ordinals(ordinal.Ordinals, state),
        AllTarget => Visible(state)?.Offers ?? [],
        NamedTarget named when pack.Words.Has("other-shop", named.Text) && Elsewhere(state) is { Count: > 0 } others => others,
        NamedTarget named => matcher.MatchNewest(named.Text, state.Shown, pack),
        ChosenTarget chosen => chosen.Offers,
        _ => Focus(state) is { } focus ? [focus] : Visible(state) is { Offers.Count: > 0 } list ? list.Offers : [],
    };

    /// <summary>Among the lines of the basket.</summary>
    public IReadOnlyList<LineItem> InBasket(Target? target, ConversationState state, Basket basket, LanguagePack pack)
    {
        if (basket.IsEmpty) return [];
        switch (target)
        {
            case AllTarget:
                return basket.Lines;
            case OrdinalTarget { Ordinals: [var ordinal] } when At(basket.Lines, ordinal) is { } line && Ordinals([ordinal], state).Count == 0:
                return [line];
            case NamedTarget named:
                var offers = basket.Lines.Select(line => new ShownOffer(line.ProductId, line.VariantId, line.MerchantId, line.Title)).ToList();
                var found = matcher.Match(named.Text, offers, pack).Select(offer => offer.VariantId).ToList();
                return [.. basket.Lines.Where(line => found.Contains(line.VariantId))];
            case OrdinalTarget ordinals:
                var shown = Ordinals(ordinals.Ordinals, state);
                return [.. basket.Lines.Where(line => shown.Any(offer => offer.VariantId == line.VariantId || offer.ProductId == line.ProductId))];
        }

        if (state.Focus is { } focus && basket.Lines.FirstOrDefault(line => line.VariantId == focus.VariantId || line.ProductId == focus.ProductId) is { } focused) return [focused];
        // Something else was talked about since: a guess would change the wrong line.
        if (state.Focus is not null) return [];
        if (basket.Find(state.LastTouched ?? "") is { } touched) return [touched];
        return basket.Lines.Count == 1 ? basket.Lines : [];
    }

    private List<ShownOffer> WithOption(List<ShownOffer> offers, string option, LanguagePack pack) =>
        matcher.Match(option, [.. offers.Select(offer => offer with { VariantId = null })], pack) is { Count: > 0 } found ? [.. found] : offers;

    /// <summary>As <see cref="InBasket"/>, where one phrase may name several lines ("the onions and the eggs"), unless it is the title of one.</summary>
    public IReadOnlyList<LineItem> InBasketEach(Target? target, ConversationState state, Basket basket, LanguagePack pack) =>
        Parts(target, basket, pack) is { Count: > 1 } parts ? [.. parts.SelectMany(part => InBasket(part, state, basket, pack)).Distinct()] : InBasket(target, state, basket, pack);

    /// <summary>What a phrase names, one target each; the target itself when it is one.</summary>
    public static IReadOnlyList<Target?> Parts(Target? target, Basket basket, LanguagePack pack) =>
        target is NamedTarget named && Conjunction().Split(named.Text) is { Length: > 1 } parts && !basket.Lines.Any(line => line.Title.Contains(named.Text, StringComparison.OrdinalIgnoreCase))
            ? [.. parts.Select(part => pack.Targets.Read(part))]
            : [target];

    [GeneratedRegex(@"\s*(?:,|\band\b|\bet\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Conjunction();

    /// <summary>The newest list that is long enough to hold the ordinals: after a closer look at one product, they still count in the list before.</summary>
    private static List<ShownOffer> Ordinals(IReadOnlyList<int> ordinals, ConversationState state)
    {
        var need = ordinals.Max(ordinal => Math.Abs(ordinal));
        for (var index = state.Shown.Count - 1; index >= 0; index--)
        {
            var list = state.Shown[index];
            if (list.Offers.Count >= need && !(IsDetail(state.Shown, index) && state.Shown.Take(index).Any(earlier => earlier.Offers.Count >= need)))
                return [.. ordinals.Select(ordinal => At(list.Offers, ordinal)).OfType<ShownOffer>()];
        }

        return [];
    }

    /// <summary>One offer out of an earlier list, looked at more closely.</summary>
    private static bool IsDetail(IReadOnlyList<ShownList> lists, int index) =>
        lists[index] is { IsRefinement: false, Offers: [var only] } && lists.Take(index).Any(earlier => earlier.Offers.Any(offer => offer.ProductId == only.ProductId));

    private static T? At<T>(IReadOnlyList<T> items, int ordinal)
        where T : class
    {
        var index = ordinal > 0 ? ordinal - 1 : items.Count + ordinal;
        return ordinal != 0 && index >= 0 && index < items.Count ? items[index] : null;
    }

    /// <summary>What is talked about, as the other shops sell it.</summary>
    public List<ShownOffer> Elsewhere(ConversationState state) => (state.Focus is { } focus ? references.Find(focus) : state.LastTouched is { } touched ? references.Find(touched) : null) is { } hit
        ? [.. products.FindSame(hit.Product.SameProductKey).Where(other => other.MerchantId != hit.Product.MerchantId).Select(other => ShownOffer.Of(new SearchHit(other, null, 1, [], [])))]
        : [];

    private static ShownOffer? Focus(ConversationState state) => state.Focus;

    private static ShownList? Visible(ConversationState state) => state.Shown.LastOrDefault(list => list.Offers.Count > 1) is { } list && list.Turn >= (state.LastList?.Turn ?? 0) - 1
        ? list
        : state.LastList;
}
