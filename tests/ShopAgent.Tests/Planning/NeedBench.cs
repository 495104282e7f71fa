using System.Globalization;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

/// <summary>A shop with a few offers, and what would be bought there for a need.</summary>
internal static class NeedBench
{
    /// <param name="offers">"id | title | price | content or what it is sold by", one a line: "p1 | Penne | 1.20 | 500 g".</param>
    /// <returns>"2 p1 + 1 p2"; empty when nothing meets the need.</returns>
    public static string Bought(Need need, string offers)
    {
        Product[] products = [.. offers.Split(';').Select(Product)];
        using var catalog = new TestCatalog(products, [new Merchant { Id = "shop", Name = "Shop", Currency = Currency.Eur }]);
        var session = new ShopperSession { Name = "need" };
        var turn = new TurnAccessor { Current = new TurnScope(session, new ConversationState(), new ConversationState(), "", "en") };
        var reader = new NeedReader(
            catalog.Parser, new FilterReader(TestCatalog.Lexicon, catalog.Parser, new ShopDirectory(catalog.Store), catalog.Time), catalog.Search, new ProfileQuery(TestCatalog.Lexicon), catalog.Store, new VariantMatcher(TestCatalog.Lexicon, catalog.Time),
            new OfferGate(turn, new ProfileConflicts(catalog.Store, TestCatalog.Lexicon)), turn, catalog.Time);
        var plan = BasketPlanner.Plan(new PlanRequest([reader.Read(need, [], session.Profile)], catalog.Store.Merchants, null, null, []), CancellationToken.None);
        return string.Join(" + ", plan.Choices.SelectMany(choice => choice.Candidate.Lines).Select(line => $"{line.Quantity.ToString("0.###", CultureInfo.InvariantCulture)} {line.VariantId["shop:".Length..]}"));
    }

    private static Product Product(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var (id, title, price, content) = (cells[0], cells[1], Number(cells[2]), cells[3]);
        var offer = new Offer { ListPrice = Sample.Eur(price), Availability = Availability.InStock };
        offer = content switch
        {
            "per kg" => offer with { Unit = SalesUnit.Kilogram, QuantityStep = 0.1m, MinimumQuantity = 0.1m },
            "" => offer,
            _ => offer with { Content = Content(content) },
        };
        return Sample.Single("shop:" + id, offer, title) with { Brand = "Corner", Categories = ["Groceries"] };
    }

    private static Measure Content(string text) => new(Number(text.Split(' ')[0]), text.Split(' ')[1]);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
