using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>One product of <c>catalog show</c>: its offer and everything that is known about it.</summary>
internal sealed record ItemJson : OfferJson
{
    [SetsRequiredMembers]
    private ItemJson(OfferJson offer) : base(offer) { }

    public string Description { get; private init; } = "";

    public IReadOnlyDictionary<string, string> Attributes { get; private init; } = new Dictionary<string, string>();

    public IReadOnlyList<SpecJson> Specs { get; private init; } = [];

    public IReadOnlyList<string> Categories { get; private init; } = [];

    /// <summary>Null for goods that are neither eaten nor drunk.</summary>
    public AllergensJson? Allergens { get; private init; }

    public string? Gtin { get; private init; }

    public string? Mpn { get; private init; }

    public IReadOnlyList<string> Images { get; private init; } = [];

    /// <summary>Every variant with its own offer.</summary>
    public IReadOnlyList<VariantJson> Choices { get; private init; } = [];

    public static ItemJson Of(SearchHit hit, DateTimeOffset now)
    {
        var product = hit.Product;
        var variant = hit.Variant ?? product.Variants[0];
        return new ItemJson(OfferJson.Of(OfferView.Of(hit, now)))
        {
            Description = product.Description,
            Attributes = product.Attributes,
            Specs = [.. product.Specs.Select(SpecJson.Of)],
            Categories = product.Categories,
            Allergens = product.Allergens.IsFood ? AllergensJson.Of(product.Allergens) : null,
            Gtin = variant.Gtin,
            Mpn = variant.Mpn,
            Images = product.Images,
            Choices = [.. product.Variants.Select(choice => VariantJson.Of(choice, now))],
        };
    }
}

internal sealed record VariantJson(
    string Id, string SourceId, IReadOnlyDictionary<string, string> Options, AmountJson? Price, AmountJson? ListPrice, string Availability, decimal? Stock, string? Gtin, string? Mpn)
{
    public static VariantJson Of(Variant variant, DateTimeOffset now) => new(
        variant.Id,
        variant.SourceId,
        variant.Options,
        AmountJson.Of(variant.Offer.PriceAt(now)),
        AmountJson.Of(variant.Offer.ListPrice),
        JsonNames.Of(variant.Offer.Availability),
        variant.Offer.Stock,
        variant.Gtin,
        variant.Mpn);
}

/// <param name="Value">The number in the base unit, or the usual name of a standard.</param>
/// <param name="Source">attribute, title or description.</param>
/// <param name="Field">The attribute's name; null for title and description.</param>
/// <param name="Start">Where the value starts in that text, in UTF-16 code units from 0.</param>
/// <param name="Length">0 where the place is not known.</param>
internal sealed record SpecJson(string Name, string Value, string? Unit, string Source, string? Field, int Start, int Length)
{
    public static SpecJson Of(Spec spec) =>
        new(spec.Name, spec.Number?.ToString("0.######", CultureInfo.InvariantCulture) ?? spec.Text, spec.Unit, spec.Source, spec.Field, spec.Start, spec.Length);
}

/// <param name="Declared">False: what is not named here is unknown, not absent.</param>
internal sealed record AllergensJson(bool Declared, IReadOnlyList<string> Contains, IReadOnlyList<string> MayContain, IReadOnlyList<string> FreeOf)
{
    public static AllergensJson Of(AllergenInfo info) => new(info.IsDeclared, info.Contains, info.MayContain, info.FreeOf);
}

/// <summary>The answer to <c>similar --json</c>.</summary>
internal sealed record SimilarJson(string Id, IReadOnlyList<OfferJson> SameElsewhere, IReadOnlyList<OfferJson> Substitutes, IReadOnlyList<OfferJson> Cheaper)
{
    public static SimilarJson Of(SimilarResult result, DateTimeOffset now)
    {
        OfferJson Offer(SearchHit hit) => OfferJson.Of(OfferView.Of(hit, now));
        return new SimilarJson(
            result.Product.Id, [.. result.SameElsewhere.Select(product => Offer(new SearchHit(product, null, 1, [], [])))], [.. result.Substitutes.Select(Offer)], [.. result.Cheaper.Select(Offer)]);
    }
}

/// <summary>The answer to <c>compare --json</c>: each row has as many values as there are offers, null where a product does not state it.</summary>
internal sealed record ComparisonJson(IReadOnlyList<OfferJson> Offers, IReadOnlyList<ComparedSpec> Rows)
{
    public static ComparisonJson Of(IReadOnlyList<SearchHit> hits, IReadOnlyList<ComparedSpec> rows, DateTimeOffset now) =>
        new([.. hits.Select(hit => OfferJson.Of(OfferView.Of(hit, now)))], rows);
}
