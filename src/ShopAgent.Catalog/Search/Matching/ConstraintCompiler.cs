using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Turns a query into checks that say yes, no or not known of a product and variant.</summary>
internal sealed class ConstraintCompiler(Lexicon lexicon, CatalogSnapshot snapshot, SpecEvidence specs)
{
    private readonly PropertyEvidence _properties = new(lexicon, snapshot.Terms);

    public IReadOnlyList<SearchConstraint> Compile(ProductQuery query, IReadOnlyList<TermGroup> groups, VariantWords variants, IEnumerable<SearchConstraint> others, DateTimeOffset now)
    {
        var acceptsAncestors = query.Type is { } type && snapshot.Vocabulary.IsDepartment(type);
        return
        [
            .. groups.Select(group => Identity(group, variants, acceptsAncestors)),
            .. Quotation(query, groups),
            .. others,
            .. Limits(query, now),
            .. query.Required.Select(term => new SearchConstraint(term.Term, KindOf(term.Kind), term.Kind == TermKind.Colour, _properties.Wanted(term))),
            .. Exclusions(query),
            .. Food(query),
        ];
    }

    private SearchConstraint Identity(TermGroup group, VariantWords variants, bool acceptsAncestors) => group.Kind switch
    {
        TermGroupKind.Type => ForProduct(group.Text, ConstraintKind.Type, document => TypeEvidence.Check(document, group, snapshot, acceptsAncestors)),
        TermGroupKind.Brand => ForProduct(group.Text, ConstraintKind.Brand, document => WordEvidence.CheckBrand(document, group)),
        TermGroupKind.Model => ForProduct(group.Text, ConstraintKind.Model, document => ModelEvidence.Check(document, group, variants)),
        _ when group.Text.Contains(' ', StringComparison.Ordinal) && group.Text.Any(char.IsAsciiDigit) =>
            ForProduct(group.Text, ConstraintKind.Term, document => ModelEvidence.Check(document, group, variants) is Verdict.Yes ? Verdict.Yes : Verdict.Unknown),
        _ => ForProduct(group.Text, ConstraintKind.Term, document => WordEvidence.Check(document, group)),
    };

    /// <summary>A quoted title stands for exactly that product, unless the sentence asks for something else that goes with it.</summary>
    private IEnumerable<SearchConstraint> Quotation(ProductQuery query, IReadOnlyList<TermGroup> groups)
    {
        if (query.QuotedTitles.Count == 0 || query.Reference is not null || groups.Count > 0) yield break;
        var titles = query.QuotedTitles.Select(title => snapshot.Terms.Ids(title)).ToList();
        yield return ForProduct("called so", ConstraintKind.Quotation, document => Of(titles.Any(title => title.Length == document.Title.Length && document.Title.Find(title) == 0)));
    }

    private IEnumerable<SearchConstraint> Limits(ProductQuery query, DateTimeOffset now)
    {
        if (query.Price is { } price) yield return new SearchConstraint(PriceText(price), ConstraintKind.Price, true, (_, variant) => variant.Offer.PriceAt(now) is { } paid && price.Contains(paid) ? Verdict.Yes : Verdict.No);
        if (query.MinimumRating is { } rating)
            yield return ForProduct("rated " + rating.ToString(CultureInfo.InvariantCulture), ConstraintKind.Rating, document => document.Rating is { } own ? Of(own.Value >= rating) : Verdict.Unknown);
        foreach (var spec in query.Specs) yield return new SearchConstraint(spec.ToString(), ConstraintKind.Spec, true, (document, variant) => specs.Check(document, variant, spec));
        if (query.Sizes.Count > 0) yield return new SearchConstraint("size " + string.Join(" or ", query.Sizes), ConstraintKind.Size, true, (_, variant) => PropertyEvidence.Size(variant, query.Sizes));
        if (query.InStockOnly) yield return new SearchConstraint("in stock", ConstraintKind.Stock, true, (_, variant) => InStock(variant.Offer));
        if (query.OnSaleOnly) yield return new SearchConstraint("on sale", ConstraintKind.Price, true, (_, variant) => Of(variant.Offer.IsOnSale(now)));
        if (query.Delivery is { } window) yield return new SearchConstraint(window.ToString(), ConstraintKind.Stock, true, (document, variant) => InTime(document, variant.Offer, window));
        if (query.Condition is { } condition)
            yield return new SearchConstraint(condition.ToString().ToLowerInvariant(), ConstraintKind.Condition, true, (_, variant) => variant.Condition == ItemCondition.Unknown ? Verdict.Unknown : Of(variant.Condition == condition));
    }

    private IEnumerable<SearchConstraint> Exclusions(ProductQuery query)
    {
        foreach (var term in query.Excluded) yield return new SearchConstraint("no " + term.Term, ConstraintKind.Excluded, term.Kind == TermKind.Colour, _properties.Unwanted(term));
        foreach (var brand in query.ExcludedBrands)
        {
            var folded = Normalizer.Fold(brand);
            var words = snapshot.Terms.Ids(brand);
            yield return ForProduct("not " + brand, ConstraintKind.Excluded, document => Of(document.BrandFolded != folded && document.Title.Find(words) != 0));
        }

        if (query.ExcludedMerchants.Count > 0) yield return ForProduct("not from that shop", ConstraintKind.Merchant, document => Of(!query.ExcludedMerchants.Contains(document.MerchantId)));
    }

    private IEnumerable<SearchConstraint> Food(ProductQuery query)
    {
        foreach (var allergen in query.FreeOf)
            yield return ForProduct("free of " + allergen, ConstraintKind.Allergen, document => Of(document.Allergens.IsSafeFrom(allergen)));
        foreach (var diet in query.Diets)
        {
            var names = lexicon.Diets.NamesOf(diet).Select(snapshot.Terms.Ids).Where(name => name.Length > 0).ToList();
            yield return ForProduct(diet, ConstraintKind.Diet, document => document.Diets.Contains(diet) || names.Any(name => document.Title.Find(name) >= 0 || document.Category.Find(name) >= 0)
                ? Verdict.Yes
                : document.Diets.Count > 0 ? Verdict.No : Verdict.Unknown);
        }
    }

    private static SearchConstraint ForProduct(string text, ConstraintKind kind, Func<SearchDocument, Verdict> check) => new(text, kind, false, (document, _) => check(document));

    private static Verdict InStock(Offer offer) => offer.Availability switch
    {
        Availability.InStock or Availability.LimitedStock => Of(offer.Stock is not <= 0),
        Availability.Unknown => Verdict.Unknown,
        _ => Verdict.No,
    };

    private static Verdict InTime(SearchDocument document, Offer offer, DeliveryWindow window)
    {
        if (offer.Availability is Availability.BackOrder or Availability.PreOrder or Availability.OutOfStock or Availability.Discontinued) return Verdict.No;
        if (offer.Delivery is { } stated) return Of(stated.MaxDays <= window.WorkingDays);
        return window.ShopDays.TryGetValue(document.MerchantId, out var days) ? Of(days <= window.WorkingDays) : Verdict.Unknown;
    }

    private static Verdict Of(bool satisfied) => satisfied ? Verdict.Yes : Verdict.No;

    private static ConstraintKind KindOf(TermKind kind) => kind switch { TermKind.Colour => ConstraintKind.Colour, TermKind.Material => ConstraintKind.Material, _ => ConstraintKind.Term };

    private static string PriceText(PriceRange price) => (price.Min, price.Max) switch
    {
        ({ } min, { } max) => $"between {min} and {max}",
        ({ } min, null) => (price.MinIncluded ? "at least " : "over ") + min,
        (null, { } max) => (price.MaxIncluded ? "at most " : "under ") + max,
        _ => "any price",
    };
}
