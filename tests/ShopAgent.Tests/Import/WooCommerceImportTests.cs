using ShopAgent.Catalog.Products;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

[UseCulture("")]
public class WooCommerceImportTests : IDisposable
{
    private const string Header = "ID,Type,SKU,\"GTIN, UPC, EAN, or ISBN\",Name,Published,\"Visibility in catalog\",\"Short description\",Description,\"Date sale price starts\",\"Date sale price ends\","
        + "\"In stock?\",Stock,\"Weight (kg)\",\"Sale price\",\"Regular price\",Categories,Tags,Images,Parent,\"External URL\","
        + "\"Attribute 1 name\",\"Attribute 1 value(s)\",\"Attribute 1 visible\",\"Attribute 2 name\",\"Attribute 2 value(s)\",\"Attribute 2 visible\"\n";

    private readonly ImportFixture _import = new();

    public void Dispose()
    {
        _import.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_row_becomes_a_product_with_every_fact_it_states()
    {
        var report = await _import.ImportTextAsync("shop.csv", "\ufeff" + Header
            + "7,simple,KT-7,4006381333931,\"Kettle &amp;amp; lid, 1.5 l\",1,visible,\"<p>Boils fast.</p>\",\"<p>Steel.</p>\\n<ul><li>Quiet</li></ul>\",2026-05-01,2026-05-31,1,12,\"1,2\",\"39,90\",\"49,9\","
            + "\"Kitchen > Kettles, Gifts > Home\\, sweet home\",\"steel, tea\",\"https://s.example/1.jpg, https://s.example/2.jpg, nonsense\",,,Material,\"Steel, Bakelite\",1,Brand,Nordhus,1\n");
        Assert.Equal(("WooCommerce CSV", 1, 1, 0), (report.Format, report.Read, report.Products, report.Rejected));
        var kettle = _import.Product("shop:7");
        Assert.Equal("Kettle & lid, 1.5 l", kettle.Title);
        Assert.Equal("Boils fast.\nSteel.\nQuiet", kettle.Description);
        Assert.Equal("Nordhus", kettle.Brand);
        Assert.Equal(["Kitchen > Kettles", "Gifts > Home, sweet home"], kettle.Categories);
        Assert.Equal(["steel", "tea"], kettle.Tags);
        Assert.Equal(["https://s.example/1.jpg", "https://s.example/2.jpg"], kettle.Images);
        Assert.Equal("Steel, Bakelite", kettle.Attributes["Material"]);
        Assert.Equal(2, kettle.SourceLine);
        var variant = Assert.Single(kettle.Variants);
        Assert.Equal(("KT-7", "4006381333931", 1200m), (variant.Sku, variant.Gtin, variant.WeightGrams));
        Assert.Equal((4990, 3990), (variant.Offer.ListPrice?.MinorUnits, variant.Offer.SalePrice?.MinorUnits));
        Assert.True(variant.Offer.SaleWindow!.Contains(new DateTimeOffset(2026, 5, 31, 20, 0, 0, TimeSpan.Zero)));
        Assert.False(variant.Offer.SaleWindow.Contains(new DateTimeOffset(2026, 6, 1, 1, 0, 0, TimeSpan.Zero)));
        Assert.Equal((Availability.InStock, 12m), (variant.Offer.Availability, variant.Offer.Stock));
        Assert.Contains(report.Issues, issue => issue is { Code: "image-invalid", Line: 2, Value: "nonsense" });
    }

    [Fact]
    public async Task Variations_find_their_parent_by_id_or_sku_wherever_they_stand()
    {
        await _import.ImportTextAsync("shop.csv", Header
            + Row("21", "variation", "", "Shirt - S", "id:20", "29.90", "Size", "S")
            + Row("20", "variable", "SH", "Shirt", "", "", "Size", "\"S, M\"", "Material", "Linen")
            + Row("22", "variation", "", "Shirt - M", "SH", "31.90", "Size", "M"));
        var shirt = _import.Product("shop:20");
        Assert.Equal(["Size"], shirt.OptionNames);
        Assert.Equal("Linen", Assert.Single(shirt.Attributes).Value);
        Assert.Equal(["shop:21", "shop:22"], shirt.Variants.Select(variant => variant.Id));
        Assert.Equal(["S", "M"], shirt.Variants.Select(variant => variant.OptionsText));
        Assert.Equal([2990L, 3190L], shirt.Variants.Select(variant => variant.Offer.ListPrice!.Value.MinorUnits));
        Assert.Equal("shop:20", _import.Product("shop:22").Id);
    }

    [Fact]
    public async Task A_variation_without_parent_becomes_a_product_and_a_hidden_parent_takes_its_variations_along()
    {
        var report = await _import.ImportTextAsync("shop.csv", Header
            + Row("31", "variation", "", "Scarf - red", "id:99", "9.90", "Colour", "red")
            + Row("40", "variable", "", "Draft", "", "", "Size", "S").Replace(",1,visible", ",0,visible", StringComparison.Ordinal)
            + Row("41", "variation", "", "Draft - S", "id:40", "1.00", "Size", "S"));
        Assert.Equal(["shop:31"], _import.Store.ReadAll().Select(stored => stored.Product.Id));
        Assert.Contains(report.Issues, issue => issue is { Code: "variation-orphan", Id: "31" });
        Assert.Equal(1, report.Skipped);
    }

    [Theory]
    [InlineData("simple", "0", "visible")]
    [InlineData("simple", "-1", "visible")]
    [InlineData("simple", "1", "hidden")]
    [InlineData("grouped", "1", "visible")]
    public async Task Drafts_hidden_products_and_bundles_are_skipped(string type, string published, string visibility)
    {
        var report = await _import.ImportTextAsync("shop.csv", Header + Row("1", "simple", "", "Kept", "", "5.00") + $"2,{type},,,Gone,{published},{visibility},,,,,1,,,,5.00,,,,,,,,,,,\n");
        Assert.Equal((1, 1), (report.Products, report.Skipped));
    }

    [Theory]
    [InlineData("simple", "1", "search")]
    [InlineData("\"simple, virtual\"", "1", "catalog")]
    [InlineData("external", "1", "visible")]
    public async Task Other_products_are_for_sale(string type, string published, string visibility) =>
        Assert.Equal(1, (await _import.ImportTextAsync("shop.csv", Header + $"2,{type},,,Here,{published},{visibility},,,,,1,,,,5.00,,,,,,,,,,,\n")).Products);

    [Theory]
    [InlineData("ID,Type,UGS,Nom,Publié,Visibilité dans le catalogue,Description courte,Description,En stock ?,Stock,Tarif promo,Tarif régulier,Catégories,Images,Parent,Nom de l’attribut 1,Valeur(s) de l’attribut 1")]
    [InlineData("ID,Typ,Artikelnummer,Name,Veröffentlicht,Sichtbarkeit im Katalog,Kurzbeschreibung,Beschreibung,Vorrätig?,Lager,Angebotspreis,Regulärer Preis,Kategorien,Bilder,Übergeordnetes Produkt,Attribut 1 Name,Attribut 1 Wert(e)")]
    [InlineData("ID,Tipo,SKU,Nombre,Publicado,Visibilidad en el catálogo,Descripción corta,Descripción,¿Existencias?,Inventario,Precio rebajado,Precio normal,Categorías,Imágenes,Superior,Nombre del atributo 1,Valor(es) del atributo 1")]
    [InlineData("ID,Tipo,COD,Nome,Pubblicato,Visibilità nel catalogo,Breve descrizione,Descrizione,In stock?,Magazzino,Prezzo in offerta,Prezzo di listino,Categorie,Immagini,Genitore,Nome dell'attributo 1,Valore dell'attributo 1")]
    public async Task Translated_headers_are_understood(string header)
    {
        var report = await _import.ImportTextAsync("shop.csv", header + "\n5,simple,A5,Lampe,1,visible,,Klein,1,3,\"39,90\",\"49,90\",Deko,https://s.example/a.jpg,,Farbe,rot\n");
        Assert.Equal("WooCommerce CSV", report.Format);
        var lamp = _import.Product("shop:5");
        Assert.Equal(("Lampe", "Klein", "rot"), (lamp.Title, lamp.Description, lamp.Attributes["Farbe"]));
        var offer = lamp.Variants[0].Offer;
        Assert.Equal((4990, 3990, 3m, Availability.InStock), (offer.ListPrice?.MinorUnits, offer.SalePrice?.MinorUnits, offer.Stock, offer.Availability));
    }

    [Fact]
    public async Task Facts_of_food_arrive_as_attributes()
    {
        const string Attributes = "ID,Type,Name,Published,Regular price,Categories,GTIN,"
            + "Attribute 1 name,Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s),Attribute 3 name,Attribute 3 value(s),Attribute 4 name,Attribute 4 value(s),"
            + "Attribute 5 name,Attribute 5 value(s),Attribute 6 name,Attribute 6 value(s),Attribute 7 name,Attribute 7 value(s),Attribute 8 name,Attribute 8 value(s),Attribute 9 name,Attribute 9 value(s)\n";
        await _import.ImportTextAsync("shop.csv", Attributes
            + "1,simple,Butter biscuits,1,2.49,Food > Biscuits,2741186006094,Pack,6 x 25 g,Contains,\"gluten, milk\",May contain,nuts,Free from,peanuts,Diet,\"Vegetarian, organic\",Delivery days,1-3,Rating,4.5 (212),"
            + "Minimum quantity,2,Ingredients,\"Wheat flour, butter\"\n"
            + "2,simple,Loose carrots,1,1.90,Food > Vegetables,,Sold by,kg,Step,0.25,Contains,none,,,,,,,,,,,,\n");
        var biscuits = _import.Product("shop:1");
        Assert.Equal(new Measure(150, "g"), biscuits.Variants[0].Offer.Content);
        Assert.Equivalent(new AllergenInfo(true, true, ["gluten", "milk"], ["nuts"], ["peanuts"]), biscuits.Allergens, strict: true);
        Assert.Equal(["vegetarian", "organic"], biscuits.Diets);
        Assert.Equal(new FulfilmentTime(1, 3), biscuits.Variants[0].Offer.Delivery);
        Assert.Equal(new Rating(4.5m, 212), biscuits.Rating);
        Assert.Equal(2, biscuits.Variants[0].Offer.MinimumQuantity);
        Assert.Equal("Wheat flour, butter", biscuits.Attributes["ingredients"]);
        var carrots = _import.Product("shop:2");
        Assert.Equal((SalesUnit.Kilogram, 0.25m, 0.25m), (carrots.Variants[0].Offer.Unit, carrots.Variants[0].Offer.QuantityStep, carrots.Variants[0].Offer.MinimumQuantity));
        Assert.Equal(AllergenStatus.FreeOf, carrots.Allergens.StatusOf("milk"));
    }

    [Fact]
    public async Task Stock_that_is_not_managed_is_not_zero_and_backorders_are_told()
    {
        await _import.ImportTextAsync("shop.csv", Header
            + "1,simple,,,A,1,visible,,,,,1,,,,5.00,,,,,,,,,,,\n2,simple,,,B,1,visible,,,,,backorder,0,,,5.00,,,,,,,,,,,\n3,simple,,,C,1,visible,,,,,0,,,,5.00,,,,,,,,,,,\n");
        Assert.Equal((null, Availability.InStock), (Offer("shop:1").Stock, Offer("shop:1").Availability));
        Assert.Equal((0m, Availability.BackOrder), (Offer("shop:2").Stock, Offer("shop:2").Availability));
        Assert.Equal(Availability.OutOfStock, Offer("shop:3").Availability);
    }

    [Fact]
    public async Task A_cell_that_was_guarded_against_spreadsheets_loses_its_apostrophe()
    {
        await _import.ImportTextAsync("shop.csv", Header + "1,simple,,,'+Plus lamp,1,visible,,,,,1,,,,5.00,,,,,,,,,,,\n");
        Assert.Equal("+Plus lamp", _import.Product("shop:1").Title);
    }

    private static string Row(string id, string type, string sku, string name, string parent, string price, params string[] attributes) =>
        $"{id},{type},{sku},,{name},1,visible,,,,,1,,,,{price},,,,{parent},,{At(attributes, 0)},{At(attributes, 1)},1,{At(attributes, 2)},{At(attributes, 3)},1\n";

    private static string At(string[] list, int index) => index < list.Length ? list[index] : "";

    private Offer Offer(string id) => _import.Product(id).Variants[0].Offer;
}
