using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Conversations;

namespace ShopAgent.Tests.Safety;

/// <summary>The tools over the whole demo catalogue, each call as a shopper with one allergy.</summary>
internal sealed class SafetyBench : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IServiceProvider _scope;

    public SafetyBench(string dataDirectory)
    {
        _services = DemoShops.Services(dataDirectory, services => services.AddSingleton(provider => new RememberedProducts(provider.GetRequiredService<ProductStore>()))
            .AddSingleton<IProductLookup>(provider => provider.GetRequiredService<RememberedProducts>()));
        _scope = _services.CreateScope().ServiceProvider;
        Products = _services.GetRequiredService<RememberedProducts>();
        Allergens = [.. _services.GetRequiredService<Lexicon>().Allergens.Names.Select(Canonical).Distinct().Order(StringComparer.Ordinal)];
        Foods = [.. Products.All.Where(product => product.Allergens.IsFood)];
    }

    public RememberedProducts Products { get; }

    public IReadOnlyList<Product> Foods { get; }

    /// <summary>The fourteen of EU law.</summary>
    public IReadOnlyList<string> Allergens { get; }

    public T Tool<T>()
        where T : notnull => _scope.GetRequiredService<T>();

    /// <summary>A turn of a shopper who is allergic to these, with these lines in the basket.</summary>
    public TurnScope Turn(IEnumerable<string> allergies, Basket? basket = null, ConversationState? state = null)
    {
        var profile = allergies.Aggregate(ShopperProfile.Empty, (facts, allergy) => facts.Remember(FactKind.Allergy, allergy, null, FactSource.Stated, DemoShops.Now, ""));
        var turn = new TurnScope(new ShopperSession { Name = "safety", Profile = profile, Basket = basket ?? Basket.Empty }, state ?? new ConversationState(), state ?? new ConversationState(), "", "en");
        _scope.GetRequiredService<TurnAccessor>().Current = turn;
        return turn;
    }

    /// <summary>Fails when the answer offers anything that is not known to be free of the allergens.</summary>
    /// <param name="askedFor">The ids that the shopper named: these may come back, marked.</param>
    /// <returns>How many offers were looked at.</returns>
    public int CheckOffers(object? reply, TurnScope turn, IEnumerable<string> allergies, params ReadOnlySpan<string> askedFor)
    {
        var offered = new Offered(Products).In(reply, turn);
        foreach (var (product, isMarked) in offered)
        {
            var unsafeFor = allergies.Where(allergy => !product.Allergens.IsSafeFrom(allergy)).ToList();
            if (unsafeFor.Count > 0 && !(isMarked && askedFor.Contains(product.Id))) Assert.Fail($"Offered to someone allergic to {unsafeFor[0]}: {product.Id} {product.Title} ({product.Allergens.StatusOf(unsafeFor[0])})");
        }

        return offered.Count;
    }

    public static LineItem Line(Product product) => new()
    {
        VariantId = product.Variants[0].Id, ProductId = product.Id, MerchantId = product.MerchantId, Title = product.Title, Options = product.Variants[0].Options, Quantity = product.Variants[0].Offer.MinimumQuantity,
        Unit = product.Variants[0].Offer.Unit, UnitPrice = product.Variants[0].Offer.PriceAt(DemoShops.Now) ?? Money.FromMajor(1, Currency.Eur),
    };

    public void Dispose() => _services.Dispose();

    private string Canonical(string name) => _services.GetRequiredService<Lexicon>().Allergens.TryGet(name, out var allergen) ? allergen : name;
}
