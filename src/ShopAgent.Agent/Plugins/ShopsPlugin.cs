using System.ComponentModel;
using System.Globalization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Plugins;

/// <summary>What the shops' own data state about them, and plainly that the rest is not stated.</summary>
internal sealed class ShopsPlugin(TurnAccessor turn, IProductLookup products, ProductSearch search, ProductFacets facets, SessionStore store)
{
    private const string NotStated = "not stated";

    private const int MostDepartments = 10;

    [KernelFunction("read")]
    [Description("What shops state about themselves, and the shopper's orders there.")]
    public ShopsReply Read(string? shop = null, ShopTopic? topic = null)
    {
        var found = products.Merchants.Where(merchant => shop is null || merchant.Id.Equals(shop, StringComparison.OrdinalIgnoreCase) || merchant.Name.Contains(shop, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0) return new ShopsReply { Ok = false, Problem = $"No shop is called '{shop}'; there are {string.Join(", ", products.Merchants.Select(merchant => merchant.Name))}." };
        return new ShopsReply { Shops = [.. found.Select(merchant => Of(merchant, topic, isAlone: found.Count == 1))] };
    }

    /// <summary>Sales and departments are counted over all goods of a shop, so only where they are asked for or one shop is.</summary>
    private ShopFacts Of(Merchant merchant, ShopTopic? topic, bool isAlone)
    {
        bool Wants(ShopTopic asked) => topic is null || topic == asked;
        var counts = topic is ShopTopic.Sales or ShopTopic.Departments || isAlone;
        return new ShopFacts(merchant.Id, merchant.Name)
        {
            Products = merchant.ProductCount,
            Shipping = Wants(ShopTopic.Shipping) ? Shipping(merchant.Shipping) : null,
            Delivery = Wants(ShopTopic.Delivery) ? Delivery(merchant.Shipping?.Delivery) : null,
            Returns = Wants(ShopTopic.Returns) ? NotStated : null,
            Sales = counts && Wants(ShopTopic.Sales) ? string.Create(CultureInfo.InvariantCulture, $"{OnSale(merchant)} products on sale") : null,
            Departments = counts && Wants(ShopTopic.Departments) ? Departments(merchant) : null,
            Orders = Wants(ShopTopic.Orders) ? Orders(merchant) : null,
        };
    }

    private static string Shipping(FulfilmentPolicy? policy) => policy is null
        ? NotStated
        : (policy.Fee.MinorUnits == 0 ? "free" : policy.Fee.ToString()) + (policy.FreeFrom is { } free && policy.Fee.MinorUnits > 0 ? $", free from {free}" : "");

    private static string Delivery(FulfilmentTime? time) => time is null ? NotStated : ShopDirectory.Days(time) + " working days";

    private int OnSale(Merchant merchant) => search.Search(new ProductQuery { Merchants = [merchant.Id], OnSaleOnly = true }, 1).Total;

    private List<string> Departments(Merchant merchant) => [.. facets.Of(new ProductQuery { Merchants = [merchant.Id] }).Types.Take(MostDepartments).Select(type => $"{type.Value} ({type.Count})")];

    private List<string>? Orders(Merchant merchant)
    {
        var own = store.Orders(turn.Current.Session.Name).Where(order => order.Lines.Any(line => line.MerchantId == merchant.Id)).ToList();
        return own.Count == 0 ? null : [.. own.Select(order => $"{order.Number}, {order.PlacedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")];
    }
}

internal enum ShopTopic { Shipping, Delivery, Returns, Sales, Departments, Orders }

internal sealed record ShopsReply : ToolReply
{
    public IReadOnlyList<ShopFacts> Shops { get; init; } = [];
}

/// <summary>What one shop states; "not stated" where its data say nothing.</summary>
internal sealed record ShopFacts(string Id, string Name)
{
    public int Products { get; init; }

    public string? Shipping { get; init; }

    public string? Delivery { get; init; }

    public string? Returns { get; init; }

    public string? Sales { get; init; }

    /// <summary>Its commonest kinds of goods, each with its count.</summary>
    public IReadOnlyList<string>? Departments { get; init; }

    /// <summary>The shopper's orders there, the number with the day.</summary>
    public IReadOnlyList<string>? Orders { get; init; }
}
