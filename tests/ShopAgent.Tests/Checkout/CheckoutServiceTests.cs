using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Checkout;

public class CheckoutServiceTests
{
    private readonly FakeProductLookup _products = new FakeProductLookup()
        .With(Sample.Shop("a", fee: 4.90m, freeFrom: 300m))
        .With(Sample.Single("a:bank", 45m, "Power bank", stock: 5), Sample.Single("a:tent", 249.90m, "Tent"));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly FakeCheckoutPort _port = new();

    [Fact]
    public async Task A_yes_to_the_summary_places_the_order_once()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:bank", 2)).Session;

        var answer = await checkout.AnswerAsync(proposed, "Yes!", CancellationToken.None);
        var again = await checkout.AnswerAsync(answer.Session, "yes", CancellationToken.None);

        Assert.Equal((CheckoutResult.Placed, 1), (answer.Result, answer.Session.Orders));
        Assert.Equal(Sample.Eur(94.90m), answer.Order!.Totals.Total);
        Assert.Equal(Basket.Empty, answer.Session.Basket);
        Assert.Null(answer.Proposal);
        Assert.Equal(CheckoutResult.Voided, again.Result);
        Assert.Single(_port.Placed);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes but make it two")]
    [InlineData("yes?")]
    [InlineData("")]
    [InlineData("what is the total")]
    [InlineData("49.90")]
    public async Task Anything_else_voids_the_summary(string utterance)
    {
        var checkout = Service();

        var answer = await checkout.AnswerAsync(checkout.Propose(SessionWith("a:bank", 1)).Session, utterance, CancellationToken.None);

        Assert.Equal(CheckoutResult.Voided, answer.Result);
        Assert.Null(answer.Proposal);
        Assert.False(answer.Session.Basket.IsEmpty);
        Assert.Empty(_port.Placed);
    }

    [Fact]
    public async Task Above_the_limit_only_the_exact_total_counts()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:tent", 1));
        Assert.Equal(Sample.Eur(254.80m), proposed.Proposal!.RequiredAnswer);

        var yes = await checkout.AnswerAsync(proposed.Session, "yes", CancellationToken.None);
        var wrong = await checkout.AnswerAsync(yes.Session, "254.08", CancellationToken.None);
        var right = await checkout.AnswerAsync(wrong.Session, "254,80 €", CancellationToken.None);

        Assert.Equal((CheckoutResult.AmountNeeded, CheckoutResult.AmountNeeded, CheckoutResult.Placed), (yes.Result, wrong.Result, right.Result));
        Assert.Equal(["To order, type the exact total: 254.80 EUR."], yes.Messages);
    }

    [Fact]
    public void The_limit_is_a_setting_and_zero_means_always()
    {
        Assert.Null(Service(limit: 49.90m).Propose(SessionWith("a:bank", 1)).Proposal!.RequiredAnswer);
        Assert.NotNull(Service(limit: 49.89m).Propose(SessionWith("a:bank", 1)).Proposal!.RequiredAnswer);
        Assert.NotNull(Service(limit: 0m).Propose(SessionWith("a:bank", 1)).Proposal!.RequiredAnswer);
    }

    [Fact]
    public void Of_several_currencies_the_one_above_the_limit_is_typed()
    {
        var pounds = Money.FromMajor(320m, new Currency("GBP"));
        _products.With(Sample.Single("b:coat", new Offer { ListPrice = pounds, Availability = Availability.InStock }));
        var session = SessionWith("a:bank", 1);

        var proposal = Service().Propose(session with { Basket = new BasketEditor(_products, _time).Add(session.Basket, "b:coat", 1).Basket }).Proposal!;

        Assert.Null(proposal.Totals.Total);
        Assert.Equal(pounds, proposal.RequiredAnswer);
    }

    [Fact]
    public async Task A_price_that_moved_voids_the_summary_and_makes_a_new_one()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:bank", 1));
        _products.With(Sample.Single("a:bank", 47m, "Power bank", stock: 5));

        var changed = await checkout.AnswerAsync(proposed.Session, "yes", CancellationToken.None);
        var placed = await checkout.AnswerAsync(changed.Session, "CONFIRM", CancellationToken.None);

        Assert.Equal(CheckoutResult.Changed, changed.Result);
        Assert.Equal(["Power bank now costs 47.00 EUR; it was 45.00 EUR."], changed.Messages);
        Assert.NotEqual(proposed.Proposal!.Id, changed.Proposal!.Id);
        Assert.Equal(changed.Proposal.Totals.Total, placed.Order!.Totals.Total);
        Assert.Equal(Sample.Eur(51.90m), placed.Order.Totals.Total);
    }

    [Fact]
    public async Task Stock_that_sold_out_meanwhile_leaves_no_summary()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:bank", 3)).Session;
        _products.With(Sample.Single("a:bank", 45m, "Power bank", stock: 1));

        var answer = await checkout.AnswerAsync(proposed, "yes", CancellationToken.None);

        Assert.Equal(CheckoutResult.Changed, answer.Result);
        Assert.Null(answer.Proposal);
        Assert.Equal(["Only 1 of Power bank is in stock; ask for 1."], answer.Messages);
        Assert.Empty(_port.Placed);
    }

    [Fact]
    public async Task Shipping_that_changed_is_asked_again()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:bank", 1)).Session;
        _products.With(Sample.Shop("a", fee: 5.90m));

        var answer = await checkout.AnswerAsync(proposed, "yes", CancellationToken.None);

        Assert.Equal(["Shipping at Shop a is now 5.90 EUR; it was 4.90 EUR."], answer.Messages);
        Assert.Equal(Sample.Eur(50.90m), answer.Proposal!.Totals.Total);
    }

    [Fact]
    public async Task A_basket_that_changed_is_asked_again()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:bank", 1)).Session;
        var edited = proposed with { Basket = new BasketEditor(_products, _time).Add(proposed.Basket, "a:bank", 1).Basket };

        var answer = await checkout.AnswerAsync(edited, "yes", CancellationToken.None);

        Assert.Equal(CheckoutResult.Changed, answer.Result);
        Assert.Equal(2, answer.Proposal!.Lines[0].Quantity);
    }

    [Fact]
    public void The_proposal_takes_the_prices_of_the_day_and_reports_them()
    {
        var session = SessionWith("a:bank", 1);
        _products.With(Sample.Single("a:bank", 40m, "Power bank"));

        var proposed = Service().Propose(session);

        Assert.Equal(Sample.Eur(40m), proposed.Proposal!.Lines[0].UnitPrice);
        Assert.Equal(Sample.Eur(40m), proposed.Session.Basket.Lines[0].UnitPrice);
        Assert.Equal(DriftKind.PriceChanged, Assert.Single(proposed.Changes).Kind);
    }

    [Fact]
    public void What_cannot_be_bought_is_named_and_nothing_is_proposed()
    {
        var session = SessionWith("a:bank", 1);
        _products.Remove("a:bank");

        var refused = Service().Propose(session);
        var empty = Service().Propose(new ShopperSession { Name = "s" });

        Assert.Null(refused.Proposal);
        Assert.Equal(["Power bank is no longer in the catalogue; remove it from the basket."], refused.Refusals);
        Assert.Null(empty.Proposal);
        Assert.Single(empty.Refusals);
    }

    [Fact]
    public async Task A_shop_that_refuses_keeps_basket_and_summary()
    {
        var checkout = Service();
        var proposed = checkout.Propose(SessionWith("a:bank", 1)).Session;
        _port.Refusal = "The shop is closed today; try again tomorrow.";

        var answer = await checkout.AnswerAsync(proposed, "yes", CancellationToken.None);

        Assert.Equal(CheckoutResult.Failed, answer.Result);
        Assert.Equal([_port.Refusal], answer.Messages);
        Assert.NotNull(answer.Proposal);
        Assert.Single(answer.Session.Basket.Lines);
    }

    private CheckoutService Service(decimal limit = 200m) => new(
        new PriceCheck(_products, _time),
        new BasketPricer(_products),
        _time,
        _port,
        ConsentWords.LoadDefault(),
        Options.Create(new CheckoutOptions { ConfirmAmountAbove = limit }));

    private ShopperSession SessionWith(string id, decimal quantity) =>
        new() { Name = "s", Basket = new BasketEditor(_products, _time).Add(Basket.Empty, id, quantity).Basket };
}
