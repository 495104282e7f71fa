using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Import;

/// <summary>Formats without fields for allergens, packs and the like carry them as attributes; each format has its own way to write those.</summary>
public sealed class NamedFactsImportTests : IDisposable
{
    private const string Google = """
        <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><item>
        <g:id>1</g:id><g:title>Oat bar, 4 x 40 g</g:title><g:link>https://s.example/1</g:link><g:availability>in_stock</g:availability><g:price>3.49 EUR</g:price>
        <g:product_detail><g:attribute_name>Contains</g:attribute_name><g:attribute_value>gluten, peanuts</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>May contain</g:attribute_name><g:attribute_value>nuts</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Free from</g:attribute_name><g:attribute_value>milk</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Diet</g:attribute_name><g:attribute_value>vegan</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Pack</g:attribute_name><g:attribute_value>4 x 40 g</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Delivery days</g:attribute_name><g:attribute_value>1-3</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Minimum order quantity</g:attribute_name><g:attribute_value>2</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Pack size</g:attribute_name><g:attribute_value>20 x 10 cm</g:attribute_value></g:product_detail>
        </item></channel></rss>
        """;

    private const string OpenAi = """
        {"item_id": "1", "title": "Oat bar, 4 x 40 g", "price": "3.49 EUR", "availability": "in_stock", "is_eligible_search": true, "product_details": [{"attribute_name": "Contains", "attribute_value": "gluten, peanuts"}, {"attribute_name": "May contain", "attribute_value": "nuts"}, {"attribute_name": "Free from", "attribute_value": "milk"}, {"attribute_name": "Diet", "attribute_value": "vegan"}, {"attribute_name": "Pack", "attribute_value": "4 x 40 g"}, {"attribute_name": "Delivery days", "attribute_value": "1-3"}, {"attribute_name": "Minimum order quantity", "attribute_value": "2"}, {"attribute_name": "Pack size", "attribute_value": "20 x 10 cm"}]}
        """;

    private const string Acp = """
        {"id": "1", "title": "Oat bar, 4 x 40 g", "attributes": [{"name": "Contains", "value": "gluten, peanuts"}, {"name": "May contain", "value": "nuts"}, {"name": "Free from", "value": "milk"}, {"name": "Diet", "value": "vegan"}, {"name": "Pack", "value": "4 x 40 g"}, {"name": "Delivery days", "value": "1-3"}, {"name": "Minimum order quantity", "value": "2"}, {"name": "Pack size", "value": "20 x 10 cm"}], "variants": [{"id": "1", "title": "Oat bar", "price": {"amount": 349, "currency": "EUR"}, "availability": {"available": true, "status": "in_stock"}}]}
        """;

    private const string SchemaOrg = """
        {"@context": "https://schema.org", "@type": "Product", "sku": "1", "name": "Oat bar, 4 x 40 g", "offers": {"@type": "Offer", "price": "3.49", "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}, "additionalProperty": [
        {"@type": "PropertyValue", "name": "Contains", "value": "gluten, peanuts"}, {"@type": "PropertyValue", "name": "May contain", "value": "nuts"}, {"@type": "PropertyValue", "name": "Free from", "value": "milk"}, {"@type": "PropertyValue", "name": "Diet", "value": "vegan"},
        {"@type": "PropertyValue", "name": "Pack", "value": "4 x 40 g"}, {"@type": "PropertyValue", "name": "Delivery days", "value": "1-3"}, {"@type": "PropertyValue", "name": "Minimum order quantity", "value": "2"}, {"@type": "PropertyValue", "name": "Pack size", "value": "20 x 10 cm"}]}
        """;

    private const string Shopify = """
        URL handle,Title,Option1 name,Option1 value,Price,Contains (product.metafields.custom.contains),May contain (product.metafields.custom.may_contain),Free from (product.metafields.custom.free_from),Diet (product.metafields.custom.diet),Pack (product.metafields.custom.pack),Delivery days (product.metafields.custom.delivery_days),Minimum order quantity (product.metafields.custom.minimum),Pack size (product.metafields.custom.pack_size)
        1,"Oat bar, 4 x 40 g",Title,Default Title,3.49,"gluten, peanuts",nuts,milk,vegan,4 x 40 g,1-3,2,20 x 10 cm
        """;

    private const string Generic = """
        id,name,price,contains,may contain,free from,diet,pack,delivery days,minimum order quantity,Packs to
        1,"Oat bar, 4 x 40 g",3.49,"gluten, peanuts",nuts,milk,vegan,4 x 40 g,1-3,2,20 x 10 cm
        """;

    private readonly ImportFixture _import = new();

    public void Dispose() => _import.Dispose();

    [Theory]
    [InlineData(Google, "Google Merchant Center XML feed")]
    [InlineData(OpenAi, "OpenAI product feed (JSON)")]
    [InlineData(Acp, "Agentic Commerce Protocol feed")]
    [InlineData(SchemaOrg, "schema.org JSON-LD")]
    [InlineData(Shopify, "Shopify product CSV")]
    [InlineData(Generic, "delimited text")]
    public async Task Allergens_diets_pack_and_delivery_are_read_from_attributes(string feed, string format)
    {
        var report = await _import.ImportTextAsync("shop.feed", feed);
        Assert.Equal((format, 1, 0), (report.Format, report.Products, report.Rejected));
        var bar = _import.Product("shop:1");
        Assert.True(bar.Allergens.IsDeclared);
        Assert.Equal(["gluten", "peanuts"], bar.Allergens.Contains);
        Assert.Equal(["nuts"], bar.Allergens.MayContain);
        Assert.Equal(["milk"], bar.Allergens.FreeOf);
        Assert.Equal(["vegan"], bar.Diets);
        var offer = Assert.Single(bar.Variants).Offer;
        Assert.Equal(new Measure(160, "g"), offer.Content);
        Assert.Equal(new FulfilmentTime(1, 3), offer.Delivery);
        Assert.Equal(2, offer.MinimumQuantity);
        Assert.Equal("20 x 10 cm", Assert.Single(bar.Attributes).Value);
    }

    [Fact]
    public async Task What_a_set_contains_is_no_allergen_declaration()
    {
        await _import.ImportTextAsync("shop.feed", Acp.Replace("gluten, peanuts", "3 candles and a holder", StringComparison.Ordinal)
            .Replace("\"May contain\"", "\"Colour\"", StringComparison.Ordinal).Replace("\"Free from\"", "\"Note\"", StringComparison.Ordinal).Replace("Oat bar", "Candle set", StringComparison.Ordinal));
        var set = _import.Product("shop:1");
        Assert.False(set.Allergens.IsDeclared);
        Assert.Equal("3 candles and a holder", set.Attributes["Contains"]);
    }

    [Fact]
    public async Task A_nested_feed_may_tell_stock_rating_and_part_number()
    {
        await _import.ImportTextAsync("shop.feed", Acp.Replace("\"status\": \"in_stock\"", "\"status\": \"in_stock\", \"quantity\": 7", StringComparison.Ordinal)
            .Replace("\"variants\":", "\"rating\": {\"value\": 4.5, \"scale_max\": 5, \"count\": 128}, \"variants\":", StringComparison.Ordinal)
            .Replace("\"price\":", "\"barcodes\": [{\"type\": \"MPN\", \"value\": \"OB-4\"}, {\"type\": \"EAN\", \"value\": \"4006381333931\"}], \"price\":", StringComparison.Ordinal));
        var bar = _import.Product("shop:1");
        var variant = Assert.Single(bar.Variants);
        Assert.Equal(new Rating(4.5m, 128), bar.Rating);
        Assert.Equal((7m, "OB-4", "4006381333931"), (variant.Offer.Stock, variant.Mpn, variant.Gtin));
    }

    [Fact]
    public async Task A_product_group_keeps_what_all_its_variants_have_alike()
    {
        await _import.ImportTextAsync("shop.feed", """
            {"@context": "https://schema.org", "@type": "ProductGroup", "productGroupID": "1", "name": "Linen shirt", "material": "100 % linen", "color": "white, sand", "variesBy": ["https://schema.org/color"], "hasVariant": [
            {"@type": "Product", "sku": "1-w", "color": "white", "offers": {"@type": "Offer", "price": 59, "priceCurrency": "EUR"}}, {"@type": "Product", "sku": "1-s", "color": "sand", "offers": {"@type": "Offer", "price": 59, "priceCurrency": "EUR"}}]}
            """);
        var shirt = _import.Product("shop:1");
        Assert.Equal("100 % linen", Assert.Single(shirt.Attributes).Value);
        Assert.Equal(["white", "sand"], shirt.Variants.Select(variant => variant.Options["color"]));
    }
}
