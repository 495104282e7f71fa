using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Checkout;

/// <summary>The registered services together: from the basket to the stored order.</summary>
public sealed class SandboxCheckoutTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeProductLookup _products = new FakeProductLookup().With(Sample.Shop("a", fee: 4.90m)).With(Sample.Single("a:bank", 45m, "Power bank"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_approved_basket_becomes_a_numbered_order_that_survives_a_restart()
    {
        using (var services = Services())
        {
            var store = services.GetRequiredService<SessionStore>();
            var checkout = services.GetRequiredService<CheckoutService>();
            var session = store.Load("alice");
            var full = session with { Basket = services.GetRequiredService<BasketEditor>().Add(session.Basket, "a:bank", 1).Basket };
            var proposed = store.Save(checkout.Propose(full).Session).Session;
            var answer = await checkout.AnswerAsync(proposed, "yes", CancellationToken.None);
            store.Save(answer.Session, answer.Order);
        }

        using var restarted = Services();
        var order = Assert.Single(restarted.GetRequiredService<SessionStore>().Orders("alice"));
        Assert.Equal(("SA-20260114-0001", Sample.Eur(49.90m)), (order.Number, order.Totals.Total!.Value));
        Assert.True(restarted.GetRequiredService<SessionStore>().Load("alice").Basket.IsEmpty);
    }

    [Fact]
    public async Task A_turn_that_is_repeated_after_a_crash_orders_once()
    {
        using var services = Services();
        var store = services.GetRequiredService<SessionStore>();
        var checkout = services.GetRequiredService<CheckoutService>();
        var session = new ShopperSession { Name = "alice", Basket = services.GetRequiredService<BasketEditor>().Add(Basket.Empty, "a:bank", 1).Basket };
        var proposed = store.Save(checkout.Propose(session).Session).Session;

        var lost = await checkout.AnswerAsync(proposed, "yes", CancellationToken.None);
        var repeated = await checkout.AnswerAsync(store.Load("alice"), "yes", CancellationToken.None);
        store.Save(repeated.Session, repeated.Order);

        Assert.Equal(lost.Order!.Number, repeated.Order!.Number);
        Assert.Single(store.Orders("alice"));
    }

    [Fact]
    public void A_negative_limit_is_refused_by_name()
    {
        using var services = Services(("Checkout:ConfirmAmountAbove", "-1"));

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CheckoutOptions>>().Value);

        Assert.Contains("Checkout:ConfirmAmountAbove", error.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var values = settings.Append((Key: "Data:Directory", Value: _folder.Path)).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero)))
            .AddSingleton<IProductLookup>(_products)
            .AddSingleton(TestCatalog.Lexicon)
            .AddCatalog().AddImport()
            .AddShopping()
            .BuildServiceProvider();
    }
}
