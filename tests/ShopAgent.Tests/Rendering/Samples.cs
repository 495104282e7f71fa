using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Issues;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Tests.Rendering;

/// <summary>A few made-up goods that show every case a panel has.</summary>
internal static class Samples
{
    public static Money Eur(decimal amount) => Money.FromMajor(amount, Currency.Eur);

    public static Product Tent { get; } = new()
    {
        Id = "hut:T1",
        MerchantId = "hut",
        SourceId = "T1",
        Title = "Trail Duo 2-person tent",
        Brand = "Nordkap",
        Description = "A light tent for two with a porch for boots and packs. Inner and outer can be pitched together in the rain.",
        Attributes = new Dictionary<string, string> { ["Weight"] = "2.1 kg", ["Waterproof"] = "3000 mm" },
        Rating = new Rating(4.6m, 128),
        Variants = [Variant("hut:T1", new Offer { ListPrice = Eur(149), SalePrice = Eur(129), Availability = Availability.InStock, Stock = 14 })],
    };

    public static Product Dress { get; } = new()
    {
        Id = "river:D",
        MerchantId = "river",
        SourceId = "D",
        Title = "Linen dress [bold]Mira[/]",
        OptionNames = ["size"],
        Variants =
        [
            Variant("river:D38", new Offer { ListPrice = Eur(59.5m), Availability = Availability.InStock, Stock = 2 }, ("size", "38")),
            Variant("river:D40", new Offer { ListPrice = Eur(64.5m), Availability = Availability.OutOfStock, Stock = 0 }, ("size", "40")),
        ],
    };

    public static Product Unpriced { get; } = new()
    {
        Id = "hut:U",
        MerchantId = "hut",
        SourceId = "U",
        Title = "Enamel mug",
        Variants = [Variant("hut:U", new Offer { Availability = Availability.Unknown })],
    };

    public static Product Biscuits { get; } = new()
    {
        Id = "hut:B",
        MerchantId = "hut",
        SourceId = "B",
        Title = "Oat biscuits",
        Diets = ["vegan"],
        Allergens = new AllergenInfo(IsFood: true, IsDeclared: false, Contains: ["gluten"], MayContain: ["nuts"], FreeOf: ["milk"]),
        Variants = [Variant("hut:B", new Offer { ListPrice = Eur(1234.5m), Availability = Availability.PreOrder })],
    };

    public static IReadOnlyList<SearchHit> Offers { get; } =
        [Hit(Tent, "tent", "waterproof"), Hit(Dress, "under 100 EUR"), Hit(Unpriced) with { Unknown = ["dishwasher safe"] }];

    public static ComparisonPanel Comparison { get; } = new(Offers, [new ComparisonRow("Weight", ["2.1 kg", null, "120 g"])]);

    public static LineItem TentLine { get; } = Line(Tent, "hut:T1", 1, Eur(129));

    public static LineItem DressLine { get; } = Line(Dress, "river:D38", 2, Eur(59.5m)) with { Options = new Dictionary<string, string> { ["size"] = "38" } };

    public static LineItem ApplesLine { get; } = Line(Unpriced, "hut:A", 1.5m, Eur(2.99m)) with { Title = "Apples, loose", Unit = SalesUnit.Kilogram };

    public static IReadOnlyList<LineItem> Lines { get; } = [TentLine, DressLine, ApplesLine];

    public static BasketTotals Totals { get; } = new(
        [
            new ShopTotal("hut", "Alpine Hut", Eur(133.49m), Money.Zero(Currency.Eur), Eur(133.49m), null),
            new ShopTotal("river", "River & Sons [outlet]", Eur(119), Eur(4.95m), Eur(123.95m), Eur(31)),
        ],
        Eur(257.44m));

    public static Basket Basket { get; } = Shopping.Baskets.Basket.Empty with { Lines = Lines };

    public static BasketPanel OneShopBasket { get; } = new(
        Basket with { Lines = [TentLine with { UnitPrice = Eur(1129) }] },
        new BasketTotals([new ShopTotal("hut", "Alpine Hut", Eur(1129), Eur(4.95m), Eur(1133.95m), null)], Eur(1133.95m)));

    public static BasketPanel UnknownShippingBasket { get; } = new(
        Basket with { Lines = [TentLine] },
        new BasketTotals([new ShopTotal("hut", "Alpine Hut", Eur(129), null, Eur(129), null)], Eur(129)));

    public static OrderProposal Proposal { get; } = new("p1", Lines, Totals, null);

    public static Order Order { get; } = new("SA-20260114-0001", "p1", "default", Drawn.Now, Lines, Totals);

    public static IReadOnlyList<ProfileFact> Facts { get; } =
    [
        new ProfileFact(1, FactKind.Size, "42", "shoes", FactSource.Stated, Drawn.Now, "I take 42 in shoes"),
        new ProfileFact(2, FactKind.Avoid, "polyester", null, FactSource.Inferred, Drawn.Now, "not polyester again"),
    ];

    public static BasketPlan Plan { get; } = new()
    {
        IsFeasible = true,
        Choices =
        [
            new PlanChoice("head torch", new PlanCandidate("hut:N3", "hut", "Nova 300 head torch", 1, Eur(19.9m), 1)),
            new PlanChoice("sleeping bag", new PlanCandidate("river:S", "river", "Drift sleeping bag", 1, Eur(24), 1)),
        ],
        Totals = new BasketTotals(
            [
                new ShopTotal("hut", "Alpine Hut", Eur(19.9m), Money.Zero(Currency.Eur), Eur(19.9m), null),
                new ShopTotal("river", "River & Sons [outlet]", Eur(24), Eur(4.95m), Eur(28.95m), Eur(26)),
            ],
            Eur(48.85m)),
    };

    public static ImportReport Report { get; } = new()
    {
        MerchantId = "hut",
        Merchant = "Alpine Hut",
        Path = "feeds/hut.csv",
        Format = "WooCommerce CSV",
        Currency = "EUR",
        Read = 1250,
        Products = 1204,
        Variants = 3311,
        WithoutPrice = 2,
        Rejected = 1,
        Warnings = 3,
        Elapsed = TimeSpan.FromSeconds(1.25),
        Kinds =
        [
            new IssueKind(new ImportIssue(158, "T9", "Regular price", "ask", "price-missing", IssueSeverity.Warning, "The product has no price; it is shown without one and cannot be bought."), 2),
            new IssueKind(new ImportIssue(7, null, "ID", "", "id-missing", IssueSeverity.Rejected, "The record has no id and was left out."), 1),
        ],
    };

    public static IReadOnlyList<Merchant> Shops { get; } =
    [
        new Merchant
        {
            Id = "hut", Name = "Alpine Hut", Currency = Currency.Eur, ProductCount = 1204, Shipping = new FulfilmentPolicy(Eur(4.95m), Eur(60), new FulfilmentTime(2, 4)),
        },
        new Merchant { Id = "river", Name = "River & Sons [outlet]", Currency = new Currency("GBP"), ProductCount = 12 },
    ];

    public static SearchResult NothingFound { get; } = new()
    {
        Query = new ProductQuery { NotUnderstood = ["zorbly"] },
        Hits = [],
        Total = 0,
        Empty = new EmptyReason("under 10 EUR", Eur(19.9m), null, 4),
        Corrections = ["\"tennt\" as \"tent\""],
    };

    public static SearchHit Hit(Product product, params string[] reasons) => new(product, null, 0.9, reasons, []);

    private static Variant Variant(string id, Offer offer, params (string Name, string Value)[] options) => new()
    {
        Id = id,
        SourceId = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..],
        Options = options.ToDictionary(option => option.Name, option => option.Value),
        Offer = offer,
    };

    private static LineItem Line(Product product, string variantId, decimal quantity, Money price) => new()
    {
        VariantId = variantId,
        ProductId = product.Id,
        MerchantId = product.MerchantId,
        Title = product.Title,
        Quantity = quantity,
        UnitPrice = price,
    };
}
