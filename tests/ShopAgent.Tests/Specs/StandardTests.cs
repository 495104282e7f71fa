using ShopAgent.Catalog.Specs;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Specs;

public class StandardTests
{
    private readonly SpecExtractor _extractor = new(TestCatalog.Lexicon);

    [Theory]
    [InlineData("Memory 16GB DDR5, DIMM", "memory type", "DDR5")]
    [InlineData("Memory 16GB DDR3L SODIMM", "memory type", "DDR3L")]
    [InlineData("Graphics card 8GB GDDR6X", "memory type", "GDDR6X")]
    [InlineData("Memory 16GB DDR4 SO-DIMM", "form factor", "SO-DIMM")]
    [InlineData("Board, mATX, 4 slots", "form factor", "Micro ATX")]
    [InlineData("Board, Mini-ITX", "form factor", "Mini ITX")]
    [InlineData("Case for E-ATX boards", "form factor", "E-ATX")]
    [InlineData("SSD M.2 2280, NVMe", "form factor", "M.2 2280")]
    [InlineData("SSD M.2 2280, NVMe", "interface", "NVMe")]
    [InlineData("SSD PCIe 4.0 x4", "interface", "PCIe 4.0 x4")]
    [InlineData("SSD 2.5\", SATA3", "interface", "SATA III")]
    [InlineData("Board, AM5, ATX", "socket", "AM5")]
    [InlineData("Cooler for LGA 1700", "socket", "LGA1700")]
    [InlineData("Board, Intel, 1700, ATX", "socket", "LGA1700")]
    [InlineData("Cable USB-C to HDMI 2.1, 2 m", "connector", "USB-C")]
    [InlineData("Cable USB-C to HDMI 2.1, 2 m", "connector", "HDMI 2.1")]
    [InlineData("Câble USB Type-C, 1 m", "connector", "USB-C")]
    [InlineData("Drive, USB 3.2 Gen 2x2", "interface", "USB 3.2 Gen 2x2")]
    [InlineData("Router, Wi-Fi 6E", "wireless", "Wi-Fi 6E")]
    [InlineData("Speaker, Bluetooth 5.3, IPX7", "wireless", "Bluetooth 5.3")]
    [InlineData("Speaker, Bluetooth 5.3, IPX7", "protection", "IPX7")]
    [InlineData("Lampe étanche IP67", "protection", "IP67")]
    [InlineData("Patch cable Cat 6a", "network cable", "Cat 6A")]
    public void Standards_are_read(string title, string name, string text) =>
        Assert.Contains(_extractor.Extract(TestProducts.Item("volt", "x", title, 1, "Things")), spec => spec.Name == name && spec.Text == text && spec.Number is null);

    [Theory]
    [InlineData("Lamp, 1700 lm, by Intel Light")]
    [InlineData("I am 4 years old, shirt")]
    [InlineData("Cat flap, 4 ways to lock")]
    [InlineData("Wall socket, white")]
    public void Other_words_are_no_standard(string title) =>
        Assert.DoesNotContain(_extractor.Extract(TestProducts.Item("volt", "x", title, 1, "Things")), spec => spec.Name is "socket" or "memory type" or "network cable");
}
