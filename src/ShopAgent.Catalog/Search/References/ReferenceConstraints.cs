using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.References;

/// <summary>Constraints that come from the product which the request names, and from stated interfaces.</summary>
internal sealed class ReferenceConstraints(Lexicon lexicon, SearchIndex index, CatalogSnapshot snapshot, SpecEvidence specs, VariantWords variants, DateTimeOffset now)
{
    private const string Price = "price";

    public IEnumerable<SearchConstraint> Of(ProductQuery query, ResolvedReference? reference)
    {
        var things = new ThingTest(lexicon, index, snapshot);
        var interfaces = new InterfaceReading(lexicon.Interfaces, snapshot.Interfaces, things);
        var own = query.Interfaces.GroupBy(value => value.Interface).Select(group => new SearchConstraint(string.Join(" or ", group.Select(value => value.Value)), ConstraintKind.Interface, false,
            (document, _) => group.Max(value => interfaces.Has(document, value))));
        if (reference is null) return own;
        return
        [
            .. own,
            .. reference.Reference.Relation switch
            {
                ReferenceRelation.Compatible when TellsNothing(reference, interfaces) => [],
                ReferenceRelation.Compatible => [Compatibility(reference, interfaces, things)],
                ReferenceRelation.Substitute => new SubstituteCheck(reference, lexicon, interfaces, specs, snapshot.Terms).Constraints(),
                _ => [new SearchConstraint("that product", ConstraintKind.Quotation, false, (document, _) => reference.IsSameProduct(document) ? Verdict.Yes : Verdict.No)],
            },
            .. query.Relative.Select(relative => Than(relative, reference)).OfType<SearchConstraint>(),
        ];
    }

    /// <summary>Of a kind alone, of which nothing is known, everything may fit.</summary>
    private bool TellsNothing(ResolvedReference reference, InterfaceReading interfaces) => reference.Reference is { Name: "", Interfaces.Count: 0 }
        && lexicon.Interfaces.InterfacesOf(names => interfaces.Is(reference, names)).All(name => interfaces.Of(reference, name, snapshot.Terms).Count == 0);

    private SearchConstraint Compatibility(ResolvedReference reference, InterfaceReading interfaces, ThingTest things)
    {
        var mentions = new MentionEvidence(reference, snapshot.Terms, variants);
        var check = new CompatibilityCheck(reference, lexicon.Interfaces, interfaces, things, mentions, snapshot.Terms);
        return new SearchConstraint("fits " + reference.Reference, ConstraintKind.Compatibility, false, (document, _) => check.Check(document));
    }

    /// <summary>A comparison ("cheaper") with the product that is named.</summary>
    private SearchConstraint? Than(RelativeConstraint relative, ResolvedReference reference)
    {
        if (relative.Ordinal is not null || reference.Offers.Count == 0) return null;
        var isMore = relative.Direction is Comparison.MoreThan or Comparison.AtLeast;
        if (relative.Attribute == Price) return ReferencePrice(reference) is { } price ? PriceLimit(price, isMore) : null;
        var concept = VagueSpecs.MeaningsOf(relative.Attribute).FirstOrDefault(meaning => reference.Offers.Any(offer => specs.ValueOf(offer, meaning, isMore) is not null));
        if (concept is null) return null;
        var value = reference.Offers.Select(offer => specs.ValueOf(offer, concept, isMore)).OfType<decimal>().First();
        return new SearchConstraint($"{relative.Text} than that", ConstraintKind.Spec, false,
            (document, _) => specs.ValueOf(document, concept, !isMore) is { } other ? (isMore ? other > value : other < value) ? Verdict.Yes : Verdict.No : Verdict.Unknown);
    }

    private Money? ReferencePrice(ResolvedReference reference) => reference.Offers.SelectMany(offer => offer.Variants).Select(variant => variant.Offer.PriceAt(now)).OfType<Money>()
        .OrderBy(price => price.MinorUnits).Cast<Money?>().FirstOrDefault();

    private SearchConstraint PriceLimit(Money limit, bool isMore)
    {
        var range = isMore ? new PriceRange { Min = limit, MinIncluded = false } : new PriceRange { Max = limit, MaxIncluded = false };
        return new SearchConstraint($"{(isMore ? "over" : "under")} {limit}", ConstraintKind.Price, true, (_, variant) => variant.Offer.PriceAt(now) is { } paid && range.Contains(paid) ? Verdict.Yes : Verdict.No);
    }
}

/// <summary>Whether a product is one of the things of a table: "processor", "pc case".</summary>
internal sealed class ThingTest(Lexicon lexicon, SearchIndex index, CatalogSnapshot snapshot)
{
    private readonly Dictionary<string, TermGroup?> _groups = new(StringComparer.Ordinal);

    public bool IsOneOf(SearchDocument document, IReadOnlyList<string> things)
    {
        foreach (var thing in things)
            if (GroupOf(thing) is { } group && TypeEvidence.Check(document, group, snapshot, acceptsAncestors: false) == Verdict.Yes) return true;
        return false;
    }

    public bool IsOneOf(string said, IReadOnlyList<string> things) => things.Any(thing => IsSame(thing, said));

    private bool IsSame(string thing, string said)
    {
        var key = SynonymTable.Key(thing);
        return SynonymTable.Key(said) == key || lexicon.Synonyms.Expand(said).Any(other => SynonymTable.Key(other) == key) || lexicon.Translations.Expand(said).Any(other => SynonymTable.Key(other) == key);
    }

    private TermGroup? GroupOf(string thing)
    {
        if (_groups.TryGetValue(thing, out var known)) return known;
        return _groups[thing] = new TermGroups(lexicon, index, snapshot).Build(new ProductQuery { Type = thing }).FirstOrDefault(group => group.Kind == TermGroupKind.Type);
    }
}
