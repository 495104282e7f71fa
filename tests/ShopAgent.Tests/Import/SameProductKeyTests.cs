using ShopAgent.Import.Enrich;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

public class SameProductKeyTests
{
    private const string Gtin = "4006381333931";

    [Fact]
    public void Equal_numbers_make_one_product_whatever_the_titles() =>
        Assert.Equal(Key("Ovalis lamp", gtin: Gtin), Key("Lampe Ovalis, laiton", gtin: "0" + Gtin, brand: "Ovalis SA", mpn: "L-2"));

    [Fact]
    public void Else_brand_and_part_number_decide() =>
        Assert.Equal(Key("Ovalis lamp", brand: "Ovalis", mpn: "L-100"), Key("Brass lamp by Ovalis", brand: "OVALIS", mpn: "L 100"));

    [Fact]
    public void A_part_number_of_another_brand_is_another_product() =>
        Assert.NotEqual(Key("Lamp", brand: "Ovalis", mpn: "100"), Key("Lamp", brand: "Tolvex", mpn: "100"));

    [Fact]
    public void Else_the_title_without_case_and_punctuation_decides()
    {
        Assert.Equal(Key("Ovalis Lamp, 40 cm"), Key("OVALIS lamp 40cm"));
        Assert.NotEqual(Key("Ovalis Lamp, 40 cm"), Key("Ovalis Lamp, 60 cm"));
    }

    private static string Key(string title, string? gtin = null, string? brand = null, string? mpn = null)
    {
        var product = TestProducts.Item("nord", "x", title, 1, "Light", brand: brand) with { Gtin = gtin };
        return SameProductKey.Of(product with { Variants = [product.Variants[0] with { Mpn = mpn }] });
    }
}
