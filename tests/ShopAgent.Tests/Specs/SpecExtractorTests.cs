using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Specs;

public class SpecExtractorTests
{
    private readonly SpecExtractor _extractor = new(TestCatalog.Lexicon);

    [Theory]
    [InlineData("Cable, 3 Metres", "length", 3000, "mm")]
    [InlineData("Cable 3m", "length", 3000, "mm")]
    [InlineData("Tent, 2 persons", "capacity", 2, "persons")]
    [InlineData("Groundsheet for 2-person tents", "capacity", 2, "persons")]
    [InlineData("Monitor 27\" IPS", "screen size", 27, "inch")]
    [InlineData("SSD 1TB NVMe", "storage", 1000, "GB")]
    [InlineData("Laptop, 16 GB RAM", "memory", 16, "GB")]
    [InlineData("Laptop, 16GB DDR5", "memory", 16, "GB")]
    [InlineData("Charger 65 W", "power", 65, "W")]
    [InlineData("Power Bank, 20,000 mAh", "battery capacity", 20000, "mAh")]
    [InlineData("Memory 3000MHz", "frequency", 3000000000, "Hz")]
    [InlineData("SSD R/W 5000/4400 MB/s", "read speed", 5000, "MB/s")]
    [InlineData("SSD R/W 5000/4400 MB/s", "write speed", 4400, "MB/s")]
    [InlineData("SSD 560R/530W MB/s", "write speed", 530, "MB/s")]
    [InlineData("Memory 32GB Kit (2 x 16GB)", "module size", 16, "GB")]
    [InlineData("Memory 32GB Kit (2 x 16GB)", "modules", 2, "pieces")]
    [InlineData("Monitor 2560 x 1440", "resolution", 3686400, "px")]
    [InlineData("Puzzle, 1000 pieces", "pieces", 1000, "pieces")]
    [InlineData("Sleeping bag, comfort -5 °C", "comfort temperature", -5, "°C")]
    [InlineData("Headphones with a battery life of up to 40 h", "battery life", 2400, "min")]
    [InlineData("Groundsheet 12 m²", "area", 12, "m²")]
    [InlineData("Extension lead, 6 sockets, 3 m", "outlets", 6, "outlets")]
    [InlineData("Monitor, contrast 3000:1", "contrast", 3000, ":1")]
    [InlineData("Monitor 27\", 165 Hz, IPS", "refresh rate", 165, "Hz")]
    [InlineData("Projector, 2400 lm", "brightness", 2400, "lm")]
    [InlineData("Fridge, 38 dB", "noise", 38, "dB")]
    [InlineData("Laser printer, 34 ppm", "print speed", 34, "ppm")]
    [InlineData("Down jacket, 650 fill power", "fill power", 650, "cuin")]
    [InlineData("Down jacket, fill power 750", "fill power", 750, "cuin")]
    [InlineData("Memory 16GB, DDR4, 3200MHz, CL16", "latency", 16, "clocks")]
    [InlineData("Memory 16GB, DDR4, 3200MHz, CL16", "memory", 16, "GB")]
    [InlineData("Graphics card, 12GB GDDR6X", "memory", 12, "GB")]
    [InlineData("Smartphone Ovalis 8/256GB blue", "memory", 8, "GB")]
    [InlineData("Smartphone Ovalis 8/256GB blue", "storage", 256, "GB")]
    [InlineData("Tablet Ovalis Leaf 4GB 64GB grey", "memory", 4, "GB")]
    [InlineData("Laptop, 16GB, 1TB SSD", "memory", 16, "GB")]
    [InlineData("Laptop, 16GB, 1TB SSD", "storage", 1000, "GB")]
    [InlineData("Processor, 25MB cache", "cache", 0.025, "GB")]
    [InlineData("Processor 3.5 GHz (4.4 Turbo)", "frequency", 4400000000, "Hz")]
    [InlineData("SSD 2TB, 2.5\", SATA3", "drive size", 2.5, "inch")]
    [InlineData("Tablet Ovalis Leaf 10.9 Wi-Fi 64GB", "screen size", 10.9, "inch")]
    [InlineData("SSD up to 550/500MB per second", "write speed", 500, "MB/s")]
    [InlineData("Motherboard, 2.5G LAN", "network speed", 2500, "Mbit/s")]
    [InlineData("Hub, USB-C 10 Gb/s", "interface speed", 10000, "Mbit/s")]
    [InlineData("Case, 3 x 12cm ARGB fans", "length", 120, "mm")]
    [InlineData("Monitor stand for 24\" and 27\" screens", "screen size", 27, "inch")]
    [InlineData("Monitor, response time 1 ms", "response time", 0.0000166667, "min")]
    [InlineData("Drill, 3 year warranty", "warranty", 3, "years")]
    [InlineData("Magnetic tiles, ages 6-9", "age", 6, "years")]
    [InlineData("Magnetic tiles, ages 6-9", "age to", 9, "years")]
    [InlineData("Board game, age 8+", "age", 8, "years")]
    [InlineData("Robot kit for an 8 year old", "age", 8, "years")]
    [InlineData("Tent, sleeps 4", "capacity", 4, "persons")]
    [InlineData("Tente 3 places, colonne d'eau 3000 mm", "capacity", 3, "persons")]
    [InlineData("Tente 3 places, colonne d'eau 3000 mm", "waterproof", 3000, "mm")]
    [InlineData("Ordinateur portable, 16 Go, SSD 512 Go", "memory", 16, "GB")]
    [InlineData("Ordinateur portable, 16 Go, SSD 512 Go", "storage", 512, "GB")]
    [InlineData("Multiprise 5 prises, 1,5 m", "outlets", 5, "outlets")]
    [InlineData("Jeu de société, dès 7 ans", "age", 7, "years")]
    [InlineData("Couette, surface 4,8 m²", "area", 4.8, "m²")]
    [InlineData("Perceuse, garantie 3 ans", "warranty", 3, "years")]
    [InlineData("Sac de couchage, pouvoir gonflant 700", "fill power", 700, "cuin")]
    [InlineData("Écran 27 pouces, 144 Hz", "refresh rate", 144, "Hz")]
    public void Reads_measures_from_titles(string title, string name, double number, string unit) =>
        Assert.Contains(_extractor.Extract(Product(title)), spec => spec.Name == name && spec.Number == (decimal)number && spec.Unit == unit && spec.Source == SpecExtractor.Title);

    [Theory]
    [InlineData("Phone with 5G", "g")]
    [InlineData("Memory DDR5 RAM slots", "slots")]
    [InlineData("Board M.2 slots", "slots")]
    [InlineData("Laptop i5-13420H, slim", "min")]
    [InlineData("Patch cable Cat 6a, black", "A")]
    [InlineData("Cable HDMI 2.1a, black", "A")]
    [InlineData("Rated from 3 to 5 by testers", "GB")]
    [InlineData("Scale 1:1 model", ":1")]
    [InlineData("Processor of the \"Delta 3\" family", "inch")]
    [InlineData("SSD, 900K/1.2M IOPS", "mm")]
    [InlineData("Fan 36 A-RGB, black", "A")]
    [InlineData("Rope, 5 m 2 pack", "m²")]
    [InlineData("Tablet with Bluetooth 5.3", "inch")]
    [InlineData("Poster 30 x 42 cm", "pieces")]
    public void Numbers_of_names_measure_nothing(string title, string unit) => Assert.DoesNotContain(_extractor.Extract(Product(title)), spec => spec.Unit == unit);

    [Fact]
    public void An_attribute_names_its_value()
    {
        var specs = _extractor.Extract(Product("Tent", ("waterproof", "3000 mm"), ("Weight", "1,2 kg"), ("age", "5-12 years"), ("dimensions", "508 x 420 mm"), ("doors", "2")));
        Assert.Contains(specs, spec => spec is { Name: "waterproof", Number: 3000, Unit: "mm", Source: SpecExtractor.Attribute });
        Assert.Contains(specs, spec => spec is { Name: "weight", Number: 1200, Unit: "g" });
        Assert.Contains(specs, spec => spec is { Name: "age", Number: 5, Unit: "years" });
        Assert.Contains(specs, spec => spec is { Name: "age to", Number: 12, Unit: "years" });
        Assert.Equal([508m, 420m], specs.Where(spec => spec.Name == "dimensions").Select(spec => spec.Number!.Value));
        Assert.Contains(specs, spec => spec is { Name: "doors", Number: 2, Unit: null });
    }

    [Theory]
    [InlineData("Mature cheddar, 8 years", true, "maturation")]
    [InlineData("Cheddar, aged 18 months", true, "maturation")]
    [InlineData("Porridge from 6 months", true, "age")]
    [InlineData("Wooden blocks, 8 years", false, "age")]
    public void What_has_ripened_is_for_no_age(string title, bool isFood, string name)
    {
        var product = Product(title) with { Allergens = isFood ? AllergenInfo.UnknownFood : AllergenInfo.NotFood };
        Assert.Equal(name, Assert.Single(_extractor.Extract(product), spec => spec.Unit == "years").Name);
    }

    [Fact]
    public void Years_in_prose_are_no_age_of_a_child() =>
        Assert.DoesNotContain(_extractor.Extract(Product("Wooden chair") with { Description = "Made by a workshop with 40 years of experience." }), spec => spec.Name == "age");

    [Fact]
    public void Every_spec_says_where_it_stands()
    {
        var product = Product("Memory kit 32 GB (2 x 16GB), DDR5, 5600 MHz", ("Voltage", "at 1.1 V")) with { Description = "Résumé: fits AM5 boards, needs 1,35 V at most." };
        var specs = _extractor.Extract(product);
        foreach (var spec in specs.Where(spec => spec.Number is not null))
            Assert.Equal(spec.Text, TextOf(product, spec).Substring(spec.Start, spec.Length));
        Assert.Contains(specs, spec => spec is { Name: "socket", Text: "AM5", Source: SpecExtractor.Description, Start: 13, Length: 3 });
        Assert.Contains(specs, spec => spec is { Name: "voltage", Field: "Voltage", Start: 3, Length: 5 });
    }

    private static string TextOf(Product product, Spec spec) =>
        spec.Field is { } field ? product.Attributes[field] : spec.Source == SpecExtractor.Title ? product.Title : product.Description;

    [Fact]
    public void The_same_product_gives_the_same_specs()
    {
        var product = Product("Laptop, 16 GB RAM, 512 GB SSD, 1.29 kg, 14 inch", ("battery", "60 Wh"));
        Assert.Equal(_extractor.Extract(product), _extractor.Extract(product));
    }

    private static Product Product(string title, params (string Name, string Value)[] attributes) => TestProducts.Item("nord", "x", title, 1, "Things", attributes: attributes);
}
