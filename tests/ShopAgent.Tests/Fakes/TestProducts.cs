using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Fakes;

/// <summary>Products of two invented shops, few enough to know by heart.</summary>
public static class TestProducts
{
    public static IReadOnlyList<Product> All { get; } =
    [
        Item("nord", "t1", "Fonna 2 Tent, 2 persons, ultralight", 429, "Outdoor > Camping > Tents", brand: "Vandrill", rating: 4.8m,
            attributes: [("capacity", "2 persons"), ("waterproof", "3000 mm"), ("weight", "1200 g")], colours: ["green"]),
        Item("nord", "t2", "Heim 2 Tent, 2 persons, campsite dome", 99, "Outdoor > Camping > Tents", brand: "Brenvoll", rating: 4.5m,
            attributes: [("capacity", "2 persons"), ("waterproof", "2000 mm"), ("weight", "3100 g")], colours: ["green", "orange"]),
        Item("nord", "t3", "Bukta 4 Tent, 4 persons, two bedrooms", 329, "Outdoor > Camping > Tents", brand: "Brenvoll",
            attributes: [("capacity", "4 persons"), ("waterproof", "4000 mm"), ("weight", "6.8 kg")]),
        Item("nord", "t4", "Solvika 2 Pop-up Tent, 2 persons, festival", 49.90m, "Outdoor > Camping > Tents", brand: "Brenvoll", stock: 0,
            attributes: [("capacity", "2 persons"), ("waterproof", "no"), ("weight", "2.2 kg")]),
        Item("nord", "g1", "Groundsheet for 2-person tents, 215 x 130 cm", 24, "Outdoor > Camping > Tent accessories", brand: "Vandrill"),
        Item("nord", "j1", "Regnfjord Rain jacket, women, 3-layer", 179, "Clothing > Jackets", brand: "Regnfjord", sizes: ["S", "M", "L"], colours: ["blue"],
            attributes: [("material", "100 % recycled polyamide"), ("waterproof", "20 000 mm")]),
        Item("nord", "j2", "Lun Fleece jacket, men", 85, "Clothing > Jackets", brand: "Regnfjord", sizes: ["M", "L"], colours: ["grey"], attributes: [("material", "100 % polyester fleece")]),
        Item("nord", "j3", "Dunlett Down jacket, men", 209, "Clothing > Jackets", brand: "Dunlett", sizes: ["M", "XL"], colours: ["black"]),
        Item("nord", "d1", "Élise wrap dress", 119, "Clothing > Dresses", brand: "Maison Lune", sizes: ["36", "38", "40"], colours: ["black", "red"], attributes: [("material", "100 % viscose")]),
        Item("nord", "d2", "Inès sheath dress, little black dress", 139, "Clothing > Dresses", brand: "Maison Lune", sizes: ["38"], colours: ["black"], attributes: [("material", "polyester, elastane")]),
        Item("nord", "d3", "Margaux shirt dress", 129, "Clothing > Dresses", brand: "Maison Lune", sizes: ["40"], colours: ["navy"], attributes: [("material", "linen")]),
        Item("volt", "h1", "Auralis Drift 200 Wireless Over-Ear Headphones, 40 h, Black", 89.90m, "Electronics > Headphones", brand: "Auralis", rating: 4.5m, attributes: [("battery life", "40 h"), ("noise cancelling", "yes")]),
        Item("volt", "h2", "Auralis Studio Wired Headphones, 3 m cable", 79.90m, "Electronics > Headphones", brand: "Auralis", rating: 4.8m, attributes: [("noise cancelling", "no")]),
        Item("volt", "h3", "Tolvex Ranger Wireless Headphones", 149, "Electronics > Headphones", brand: "Tolvex", rating: 3.9m),
        Item("volt", "h4", "Headphone stand, walnut", 29, "Electronics > Headphone accessories", brand: "Tolvex"),
        Item("volt", "s1", "Kestrel NX 1TB M.2 NVMe SSD, R/W 5000/4400 MB/s", 72.90m, "Hardware > SSD", brand: "Kestrel"),
        Item("nord", "s2", "Kestrel NX 1 TB NVMe SSD", 76.90m, "Hardware > SSD", brand: "Kestrel"),
        Item("volt", "s3", "Kestrel NX 2TB M.2 NVMe SSD, R/W 5000/4600 MB/s", 122.90m, "Hardware > SSD", brand: "Kestrel"),
        Item("volt", "s4", "Kestrel NX Pro 1TB M.2 NVMe SSD, R/W 12000/9800 MB/s", 159.90m, "Hardware > SSD", brand: "Kestrel"),
        Item("volt", "r1", "Kestrel Talon 32GB Kit (2 x 16GB), DDR5, 6000MHz, DIMM Memory", 129.90m, "Hardware > Memory", brand: "Kestrel"),
        Item("volt", "r2", "Kestrel Talon 16GB, DDR5, 6000MHz, DIMM Memory", 64.90m, "Hardware > Memory", brand: "Kestrel"),
        Item("volt", "b1", "Volgrim Z690 ATX Motherboard", 189, "Hardware > Motherboards", brand: "Volgrim"),
        Item("volt", "b2", "Volgrim Z690M Micro ATX Motherboard", 159, "Hardware > Motherboards", brand: "Volgrim"),
        Item("volt", "c1", "Brennik HDMI 2.1 Cable, 2 m", 11.50m, "Electronics > Cables", brand: "Brennik"),
        Item("volt", "c2", "Brennik HDMI 2.0 Cable, 5 m", 17.90m, "Electronics > Cables", brand: "Brennik"),
        Item("volt", "v1", "Ovantis Serein 43 LED TV, 43 inch, 4K", 329, "Electronics > Televisions", brand: "Ovantis"),
        Food("p1", "Organic Spaghetti, 500 g", 2.29m, "Food > Pasta", contains: ["gluten"], diets: ["vegan", "organic"]),
        Food("p2", "Gluten-free Fusilli, 400 g", 2.99m, "Food > Pasta", freeOf: ["gluten"], diets: ["vegan"]),
        Food("p3", "Corner Penne, 500 g", 1.19m, "Food > Pasta"),
        Food("m1", "Whole Milk, 1 l", 1.69m, "Food > Milk", contains: ["milk"]),
        Food("k1", "Dark Chocolate 70 %, 100 g", 2.79m, "Food > Chocolate", mayContain: ["nuts"], diets: ["vegan"]),
        Food("k2", "Oat Chocolate, nut-free, 80 g", 3.29m, "Food > Chocolate", freeOf: ["nuts", "peanuts", "milk"], diets: ["vegan"]),
    ];

    public static IReadOnlyList<Merchant> Merchants { get; } =
    [
        new() { Id = "nord", Name = "Nordlicht Outdoor", Currency = Currency.Eur },
        new() { Id = "volt", Name = "Voltaire", Currency = Currency.Eur },
        new() { Id = "larder", Name = "Corner Larder", Currency = Currency.Eur },
    ];

    public static Product Item(string merchant, string id, string title, decimal price, string category, string? brand = null, decimal? rating = null, decimal? stock = 5,
        IReadOnlyList<(string Name, string Value)>? attributes = null, IReadOnlyList<string>? sizes = null, IReadOnlyList<string>? colours = null) => new()
        {
            Id = $"{merchant}:{id}",
            MerchantId = merchant,
            SourceId = id,
            Title = title,
            Brand = brand,
            Categories = [category],
            Rating = rating is { } value ? new Rating(value, 40) : null,
            Attributes = (attributes ?? []).ToDictionary(attribute => attribute.Name, attribute => attribute.Value),
            OptionNames = [.. sizes is null ? [] : new[] { "size" }, .. colours is null ? [] : new[] { "colour" }],
            Variants = [.. Variants(merchant, id, price, stock, sizes, colours)],
        };

    private static Product Food(string id, string title, decimal price, string category, string[]? contains = null, string[]? mayContain = null, string[]? freeOf = null, string[]? diets = null) =>
        Item("larder", id, title, price, category, brand: "Corner") with
        {
            Allergens = new AllergenInfo(IsFood: true, IsDeclared: false, contains ?? [], mayContain ?? [], freeOf ?? []),
            Diets = diets ?? [],
        };

    private static IEnumerable<Variant> Variants(string merchant, string id, decimal price, decimal? stock, IReadOnlyList<string>? sizes, IReadOnlyList<string>? colours)
    {
        foreach (var size in sizes ?? [""])
            foreach (var colour in colours ?? [""])
            {
                Dictionary<string, string> options = [];
                if (size.Length > 0) options["size"] = size;
                if (colour.Length > 0) options["colour"] = colour;
                var key = string.Join('-', options.Values.Prepend(id));
                yield return new Variant
                {
                    Id = $"{merchant}:{key}",
                    SourceId = key,
                    Options = options,
                    Offer = new Offer { ListPrice = Money.FromMajor(price, Currency.Eur), Availability = stock == 0 ? Availability.OutOfStock : Availability.InStock, Stock = stock },
                };
            }
    }
}
