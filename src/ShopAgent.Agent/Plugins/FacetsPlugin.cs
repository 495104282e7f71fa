using System.ComponentModel;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>What a choice of products is like.</summary>
internal sealed class FacetsPlugin(TurnAccessor turn, SearchQueries queries, ProductFacets facets, OfferSummaries summaries, ProfileQuery profiles)
{
    private const int MostValues = 6;

    [KernelFunction("facets")]
    [Description("Count types, brands, prices and properties of what a wish finds, without showing products: use it to ask one short question when a wish fits too many.")]
    public FacetReply Facets([Description("the wish in words")] SearchWords? query = null, SearchFilters? filters = null)
    {
        var read = queries.Read(new SearchCall(query, filters ?? new SearchFilters(), null, null, null, Refine: false));
        if (read.Query is not { } wish) return new FacetReply { Ok = false, Problem = read.Problem };
        var found = facets.Of(profiles.Apply(wish, turn.Current.Session.Profile).Query);
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
