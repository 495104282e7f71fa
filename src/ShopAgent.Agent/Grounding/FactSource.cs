using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Grounding;

/// <summary>Gathers what a reply of the running turn may say.</summary>
internal sealed class FactSource(IProductLookup products, BasketPricer pricer, ClaimWords words, Lexicon lexicon, TimeProvider time)
{
    private readonly Lazy<HashSet<string>> _general = new(() => General(lexicon));

    public Facts Of(TurnScope scope, string prompt)
    {
        var lines = scope.Session.Basket.Lines;
        var known = Known(scope).ToDictionary(product => product.Id, product => Know(product, lines), StringComparer.Ordinal);
        return new Facts
        {
            Products = [.. known.Values],
            Context = [.. ContextIds(scope).Distinct().Where(known.ContainsKey).Select(id => known[id])],
            Totals = [.. Totals(scope)],
            Shipping = [.. products.Merchants.SelectMany(merchant => new[] { merchant.Shipping?.Fee, merchant.Shipping?.FreeFrom }).OfType<Money>()],
            Returned = scope.Evidence.Amounts,
            Spoken = Spoken(scope),
            Counts = scope.Evidence.Counts.Concat([scope.Offers.Count, lines.Count]).Concat(scope.State.Shown.Select(list => (decimal)list.Offers.Count)).ToHashSet(),
            Names = Names(scope, known.Values),
            Scope = scope, Now = time.GetUtcNow(), Prompt = prompt,
        };
    }

    private IEnumerable<Product> Known(TurnScope scope)
    {
        var ids = scope.State.Shown.SelectMany(list => list.Offers).Select(offer => offer.ProductId)
            .Concat(scope.Session.Basket.Lines.Select(line => line.ProductId))
            .Concat(scope.SessionBefore.Basket.Lines.Select(line => line.ProductId))
            .Concat(scope.State.Question?.Candidates.Select(offer => offer.ProductId) ?? [])
            .Concat(scope.State.Plan?.Plan.Choices.Select(choice => choice.Candidate.VariantId) ?? [])
            .Concat(scope.Evidence.Ids);
        return ids.Distinct().Select(products.Find).OfType<Product>().Concat(scope.Offers.Select(hit => hit.Product)).DistinctBy(product => product.Id);
    }

    private static IEnumerable<string> ContextIds(TurnScope scope)
    {
        if (scope.Offers.Count > 0) return scope.Offers.Select(hit => hit.Product.Id);
        var changed = scope.Changes.Select(change => change.Basket).OfType<BasketChange>().Select(change => scope.Session.Basket.Find(change.VariantId)?.ProductId).OfType<string>().ToList();
        if (changed.Count > 0) return changed;
        return scope.State.Focus is { } focus ? [focus.ProductId] : scope.State.LastList?.Offers.Select(offer => offer.ProductId) ?? [];
    }

    private KnownProduct Know(Product product, IReadOnlyList<LineItem> lines)
    {
        var now = time.GetUtcNow();
        var siblings = products.FindSame(product.SameProductKey);
        IReadOnlyList<Money> prices = [.. product.Variants.Select(variant => variant.Offer.PriceAt(now)).OfType<Money>()];
        var amounts = siblings.Append(product).SelectMany(each => each.Variants).Select(variant => variant.Offer).SelectMany(offer => OfOffer(offer, now))
            .Concat(lines.Where(line => line.ProductId == product.Id).SelectMany(line => new[] { line.UnitPrice, line.LineTotal }));
        var delivery = product.Variants[0].Offer.Delivery ?? products.Merchants.FirstOrDefault(merchant => merchant.Id == product.MerchantId)?.Shipping?.Delivery;
        return new KnownProduct(product, Sentence.Words(product.Title), prices, [.. amounts.Distinct()], delivery);
    }

    private static IEnumerable<Money> OfOffer(Offer offer, DateTimeOffset now)
    {
        if (offer.PriceAt(now) is not { } price) yield break;
        yield return price;
        if (offer.UnitPriceAt(now) is { } unit) yield return unit.Price;
        if (!offer.IsOnSale(now) || offer.ListPrice is not { } list) yield break;
        yield return list;
        yield return list - price;
    }

    private IEnumerable<Money> Totals(TurnScope scope)
    {
        foreach (var sum in OfTotals(pricer.Of(scope.Session.Basket.Lines))) yield return sum;
        foreach (var line in scope.Session.Basket.Lines) yield return line.LineTotal;
        if (scope.State.Plan is { } plan)
        {
            foreach (var sum in OfTotals(plan.Plan.Totals)) yield return sum;
            if (plan.Plan.Minimum is { } least) yield return least;
            foreach (var other in plan.Alternatives) yield return other.Total;
        }

        foreach (var sum in scope.Panels.OfType<CheckoutPanel>().SelectMany(panel => OfTotals(panel.Proposal.Totals))) yield return sum;
        foreach (var sum in scope.Panels.OfType<PlanPanel>().SelectMany(panel => OfTotals(panel.Plan.Totals).Concat(panel.Plan.Minimum is { } minimum ? [minimum] : []))) yield return sum;
    }

    private static IEnumerable<Money> OfTotals(BasketTotals? totals) => totals is null
        ? []
        : totals.Shops.SelectMany(shop => new[] { shop.Subtotal, shop.Shipping, shop.Total, shop.MissingForFreeShipping }).Append(totals.Total).OfType<Money>();

    private HashSet<decimal> Spoken(TurnScope scope)
    {
        var said = scope.StateBefore.Messages.Where(message => message.Role == "user").Select(message => message.Text).Append(scope.Utterance);
        var facts = scope.Session.Profile.Facts.Select(fact => fact.Value);
        return [.. said.Concat(facts).SelectMany(Phrase.Words).Select(words.Number).OfType<decimal>()];
    }

    private HashSet<string> Names(TurnScope scope, IEnumerable<KnownProduct> known)
    {
        var texts = known.SelectMany(each => TextsOf(each.Product)).Concat(scope.Evidence.Texts).Append(scope.Utterance)
            .Concat(scope.StateBefore.Messages.Where(message => message.Role == "user").Select(message => message.Text))
            .Concat(products.Merchants.Select(merchant => merchant.Name));
        HashSet<string> names = [.. texts.SelectMany(Phrase.Words)];
        names.UnionWith(_general.Value);
        return names;
    }

    private static IEnumerable<string> TextsOf(Product product) =>
    [
        product.Title, product.Brand ?? "", .. product.Categories, .. product.OptionNames, .. product.Attributes.Keys, .. product.Attributes.Values, .. product.Diets,
        .. product.Variants.Select(variant => variant.OptionsText), .. product.Variants.Select(variant => $"{variant.Sku} {variant.Mpn} {variant.Gtin} {variant.Id}"),
        .. product.Allergens.Contains, .. product.Allergens.MayContain, .. product.Allergens.FreeOf,
    ];

    /// <summary>Words that every shop's goods may be described with, and the names of the calendar.</summary>
    private static HashSet<string> General(Lexicon lexicon)
    {
        var calendar = LanguageDetector.Languages.Select(CultureInfo.GetCultureInfo).SelectMany(culture => culture.DateTimeFormat.DayNames.Concat(culture.DateTimeFormat.MonthNames));
        var words = calendar.Concat(lexicon.Colours.Names).Concat(lexicon.Materials.Names).Concat(lexicon.Allergens.Names).Concat(lexicon.Diets.Names).Concat(lexicon.Synonyms.Phrases)
            .Concat(lexicon.ToEnglish.Entries.Select(entry => entry.Key)).Append("shopagent english french français anglais euro europe bluetooth wifi wi fi internet christmas noël easter");
        return [.. words.SelectMany(Phrase.Words)];
    }
}
