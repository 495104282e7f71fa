using System.ComponentModel;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>What else there is: substitutes for a product, and what a choice of products is like.</summary>
internal sealed class DiscoveryPlugin(TurnAccessor turn, QueryParser parser, SimilarProducts similar, ProductFacets facets, ProductIdResolver references, OfferSummaries summaries, ProfileQuery profiles, OfferGate gate)
{
    private const int MostSubstitutes = 5;
    private const int MostValues = 6;

    [KernelFunction("similar")]
    [Description("Find what can take the place of one product and put it on screen: other products with at least the same specifications, cheaper ones, and the same product in other shops.")]
    public SimilarReply Similar([Description("Product id, or its number on screen.")] string id, [Description("'true' to show only cheaper substitutes.")] string? cheaper = null)
    {
        var scope = turn.Current;
        if (references.Resolve(id, scope.State) is not { } hit) return new SimilarReply { Ok = false, Problem = ProductIdResolver.Unknown(id, scope.State) };
        var found = similar.Find(hit.Product, MostSubstitutes, query => profiles.Apply(query, scope.Session.Profile, scope.Session.Basket.Lines).Query);
        var shown = gate.Fitting(string.Equals(cheaper?.Trim(), "true", StringComparison.OrdinalIgnoreCase) ? found.Cheaper : found.Substitutes);
        if (shown.Count > 0) scope.Present(shown, shown.Count, areAlternatives: false, isRefinement: false);
        return new SimilarReply
        {
            Substitutes = [.. shown.Select((other, index) => summaries.Of(other, index + 1))],
            Cheaper = gate.Fitting(found.Cheaper).Count,
            OtherShops = [.. gate.Safe(found.SameElsewhere).Select(other => summaries.Of(new SearchHit(other, null, 1, [], []), 0))],
        };
    }

    [KernelFunction("facets")]
    [Description("Count types, brands, prices and properties of what a wish finds, without showing products: use it to ask one short question when a wish fits too many.")]
    public FacetReply Facets([Description("The wish in the shopper's words.")] string request)
    {
        var found = facets.Of(profiles.Apply(parser.Parse(request), turn.Current.Session.Profile).Query);
        return new FacetReply
        {
            Total = found.Total,
            Types = Texts(found.Types),
            Brands = Texts(found.Brands),
            Shops = [.. found.Shops.Take(MostValues).Select(shop => $"{summaries.ShopName(shop.Value)} ({shop.Count})")],
            Prices = [.. found.Prices.Select(band => $"{band.From} to {band.To} ({band.Count})")],
            Properties = found.Attributes.ToDictionary(facet => facet.Name, facet => Texts(facet.Values), StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<FacetValue> values) => [.. values.Take(MostValues).Select(value => $"{value.Value} ({value.Count})")];
}

/// <summary>What the products that fit a wish are like; each value with its count in brackets.</summary>
internal sealed record FacetReply : ToolReply
{
    public int Total { get; init; }

    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Brands { get; init; } = [];

    public IReadOnlyList<string> Shops { get; init; } = [];

    public IReadOnlyList<string> Prices { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Properties { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

/// <summary>What can take the place of a product.</summary>
internal sealed record SimilarReply : ToolReply
{
    public IReadOnlyList<OfferSummary> Substitutes { get; init; } = [];

    /// <summary>How many substitutes cost less.</summary>
    public int Cheaper { get; init; }

    /// <summary>The same product in other shops, the cheapest first.</summary>
    public IReadOnlyList<OfferSummary> OtherShops { get; init; } = [];
}
