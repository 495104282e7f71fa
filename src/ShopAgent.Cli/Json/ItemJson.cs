using System.Diagnostics.CodeAnalysis;
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
