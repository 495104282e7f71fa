using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.References;

/// <summary>Sizes and colours that the shopper asked for already need not be asked again: they single out the variant, if only one is left.</summary>
internal sealed class VariantMatcher(Lexicon lexicon, TimeProvider time)
{
    public SearchHit Narrow(SearchHit hit, ProductQuery? active)
    {
        if (hit.Variant is not null || active is null || (active.Sizes.Count == 0 && active.Required.Count == 0)) return hit;
        return Fitting(hit.Product.Variants, active) is [var only] ? hit with { Variant = only } : hit;
    }

    /// <summary>The variants that can be bought and have the asked size and colour; options that the shopper did not speak of do not matter.</summary>
    public IReadOnlyList<Variant> Fitting(IReadOnlyList<Variant> variants, ProductQuery active)
    {
        var colours = active.Required.Where(term => term.Kind == TermKind.Colour).Select(term => term.Term).ToList();
        return [.. variants.Where(variant => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, time.GetUtcNow()).IsAllowed
            && (active.Sizes.Count == 0 || variant.Options.Values.Any(value => active.Sizes.Contains(value, StringComparer.OrdinalIgnoreCase)))
            && colours.All(colour => variant.Options.Values.Any(value => IsColour(value, colour))))];
    }

    /// <summary>The variants without a colour or other option that was excluded.</summary>
    public IReadOnlyList<Variant> Allowed(IReadOnlyList<Variant> variants, ProductQuery query) =>
        [.. variants.Where(variant => !query.Excluded.Any(term => variant.Options.Values.Any(value => IsColour(value, term.Term))))];

    private bool IsColour(string value, string colour) =>
        value.Contains(colour, StringComparison.OrdinalIgnoreCase) || (lexicon.Colours.TryGet(value, out var canonical) && canonical == colour);
}
