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
    public void Reads_measures_from_titles(string title, string name, long number, string unit) =>
        Assert.Contains(_extractor.Extract(Product(title)), spec => spec.Name == name && spec.Number == number && spec.Unit == unit && spec.Source == SpecExtractor.Title);

    [Theory]
    [InlineData("Phone with 5G", "g")]
    [InlineData("Memory DDR5 RAM slots", "slots")]
    [InlineData("Board M.2 slots", "slots")]
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

    [Fact]
    public void The_same_product_gives_the_same_specs()
    {
        var product = Product("Laptop, 16 GB RAM, 512 GB SSD, 1.29 kg, 14 inch", ("battery", "60 Wh"));
        Assert.Equal(_extractor.Extract(product), _extractor.Extract(product));
    }

    private static Product Product(string title, params (string Name, string Value)[] attributes) => TestProducts.Item("nord", "x", title, 1, "Things", attributes: attributes);
}
