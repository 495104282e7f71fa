using System.Text;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Issues;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

/// <summary>Feeds as they really come: each fault is imported, mended, rejected or stops the feed, and the report says so with the line.</summary>
[UseCulture("")]
public class FeedFaultTests : IDisposable
{
    private const string Header = "ID,Type,Name,Published,In stock?,Stock,Sale price,Regular price,Categories\n";

    private readonly ImportFixture _import = new();

    public void Dispose()
    {
        _import.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_two_rows_with_one_id_the_last_wins_and_equal_rows_are_one()
    {
        var report = await Csv("1,simple,Old,1,1,,,5.00,\n2,simple,Twin,1,1,,,6.00,\n1,simple,New,1,1,,,7.00,\n2,simple,Twin,1,1,,,6.00,\n");
        Assert.Equal((2, 1), (report.Products, report.Repaired));
        Assert.Equal("New", _import.Product("shop:1").Title);
        var issue = Assert.Single(report.Issues);
        Assert.Equal(("duplicate-id", 4), (issue.Code, issue.Line));
        Assert.Contains("lines 2 and 4", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_price_is_shown_and_never_sold()
    {
        var report = await Csv("1,simple,Lamp,1,1,,,,\n");
        Assert.Equal((1, 1), (report.Products, report.WithoutPrice));
        Assert.Equal(PurchaseRefusal.NoPrice, _import.Product("shop:1").Variants[0].Offer.CanBuy(1, _import.Time.GetUtcNow()).Refusal);
        Assert.Equal("price-missing", Assert.Single(report.Issues).Code);
    }

    [Theory]
    [InlineData("0.00", "price-zero", 1)]
    [InlineData("-3", "price-negative", 0)]
    [InlineData("from 19.99", "price-unreadable", 0)]
    [InlineData("19.99-29.99", "price-unreadable", 0)]
    [InlineData("call", "price-unreadable", 0)]
    public async Task Odd_prices_are_reported_with_their_raw_value(string price, string code, int products)
    {
        var report = await Csv($"9,simple,Good,1,1,,,5.00,\n1,simple,Odd,1,1,,,{price},\n");
        Assert.Equal(products + 1, report.Products);
        Assert.Equal((code, price, 3, "1"), (report.Issues[0].Code, report.Issues[0].Value, report.Issues[0].Line, report.Issues[0].Id));
    }

    [Fact]
    public async Task An_ambiguous_price_is_rejected_until_other_prices_show_the_separator()
    {
        var alone = await Csv("1,simple,Sofa,1,1,,,1.299,\n2,simple,Chair,1,1,,,60,\n");
        Assert.Contains("decimal_separator", Assert.Single(alone.Issues).Message, StringComparison.Ordinal);
        var learned = await Csv("1,simple,Sofa,1,1,,,1.299,\n2,simple,Chair,1,1,,,\"60,50\",\n");
        Assert.Empty(learned.Issues);
        Assert.Equal(129900, Price("shop:1"));
    }

    [Fact]
    public async Task A_price_in_another_currency_keeps_it()
    {
        var report = await Csv("1,simple,Lamp,1,1,,,$15.00,\n2,simple,Vase,1,1,,,15.00 GBP,\n");
        Assert.Equal("EUR", _import.Product("shop:1").Variants[0].Offer.ListPrice?.Currency.Code);
        Assert.Equal("GBP", _import.Product("shop:2").Variants[0].Offer.ListPrice?.Currency.Code);
        Assert.Equal("currency-differs", Assert.Single(report.Issues).Code);
    }

    [Theory]
    [InlineData("50.00")]
    [InlineData("60.00")]
    [InlineData("0")]
    [InlineData("soon")]
    public async Task A_sale_price_that_is_none_is_ignored(string sale)
    {
        var report = await Csv($"1,simple,Lamp,1,1,,{sale},50.00,\n");
        Assert.Null(_import.Product("shop:1").Variants[0].Offer.SalePrice);
        Assert.StartsWith("sale-", Assert.Single(report.Issues).Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reversed_sale_window_ends_the_sale()
    {
        var report = await _import.ImportTextAsync("shop.jsonl", """{"id": 1, "title": "A", "price": 9, "sale_price": 8, "sale_from": "2026-06-01", "sale_to": "2026-05-01"}""");
        Assert.Equal("sale-window-reversed", Assert.Single(report.Issues).Code);
        Assert.Null(_import.Product("shop:1").Variants[0].Offer.SalePrice);
    }

    [Theory]
    [InlineData("1", "0", Availability.OutOfStock, 0, "stock-contradicts")]
    [InlineData("1", "-4", Availability.OutOfStock, 0, "stock-negative")]
    [InlineData("1", "2.5", Availability.InStock, 2, "stock-fraction")]
    [InlineData("1", "10+", Availability.InStock, 10, null)]
    [InlineData("1", "12.0", Availability.InStock, 12, null)]
    [InlineData("maybe", "5", Availability.Unknown, 5, "availability-unknown")]
    public async Task Stock_is_made_sense_of(string inStock, string stock, Availability availability, int units, string? code)
    {
        var report = await Csv($"1,simple,Lamp,1,{inStock},{stock},,5.00,\n");
        var offer = _import.Product("shop:1").Variants[0].Offer;
        Assert.Equal((availability, units), (offer.Availability, offer.Stock));
        Assert.Equal(code, report.Issues.Select(issue => issue.Code).FirstOrDefault());
    }

    [Fact]
    public async Task A_minimum_above_the_stock_is_out_of_stock()
    {
        var report = await _import.ImportTextAsync("shop.jsonl", """{"id": 1, "title": "A", "price": 9, "availability": "in_stock", "stock": 3, "minimumOrderQuantity": 48}""");
        Assert.Equal(Availability.OutOfStock, _import.Product("shop:1").Variants[0].Offer.Availability);
        Assert.Contains("48", Assert.Single(report.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ragged_rows_are_mended_or_rejected()
    {
        var report = await Csv("1,simple,Trailing,1,1,,,5.00,,,,\n2,simple,Short,1,1,,,6.00\n3,simple,Long,1,1,,,7.00,,extra\n");
        Assert.Equal(["shop:1", "shop:2"], _import.Store.ReadAll().Select(stored => stored.Product.Id));
        Assert.Equal([("row-short", 3), ("row-long", 4)], report.Issues.Select(issue => (issue.Code, issue.Line)));
    }

    [Fact]
    public async Task Stray_quotes_are_kept()
    {
        var report = await Csv("1,simple,12\" pan,1,1,,,5.00,\n2,simple,\"a\"b,1,1,,,6.00,\n");
        Assert.Equal(["12\" pan", "ab"], _import.Store.ReadAll().Select(stored => stored.Product.Title.Replace("\"b", "b", StringComparison.Ordinal)));
        Assert.All(report.Issues, issue => Assert.Equal("quotes", issue.Code));
    }

    [Fact]
    public async Task An_unclosed_quote_costs_one_row_and_not_the_feed()
    {
        var rows = string.Concat(Enumerable.Range(2, 200).Select(number => $"{number},simple,Lamp {number},1,1,,,5.00,\n"));
        var report = await Csv("1,simple,\"Open,1,1,,,5.00,\n" + rows);
        Assert.True(report.Products >= 200, $"{report.Products} products");
        Assert.Contains(report.Issues, issue => issue is { Code: "quote-unclosed", Line: 2 });
    }

    [Fact]
    public async Task Cells_may_have_line_breaks_and_later_lines_keep_their_numbers()
    {
        var report = await Csv("1,simple,\"Two\nlines\",1,1,,,5.00,\n2,simple,No price,1,1,,,,\n");
        Assert.Equal("Two lines", _import.Product("shop:1").Title);
        Assert.Equal(4, Assert.Single(report.Issues).Line);
    }

    [Fact]
    public async Task Comment_lines_and_separator_hints_do_not_shift_lines()
    {
        var report = await _import.ImportTextAsync("shop.csv", "# made by hand\nsep=;\n" + Header.Replace(',', ';') + "1;simple;Lamp;1;1;;;;\n");
        Assert.Equal(4, Assert.Single(report.Issues).Line);
    }

    [Fact]
    public async Task Damaged_letters_are_reported_once_and_single_byte_files_are_read()
    {
        var report = await Csv("1,simple,CafÃ© set,1,1,,,5.00,\n2,simple,ThÃ© set,1,1,,,5.00,\n");
        Assert.Equal("encoding", Assert.Single(report.Issues).Code);
        await _import.ImportAsync(_import.Write("shop.csv", Header + "1,simple,Café à l'anglaise – 5 €,1,1,,,5.00,\n", CodePagesEncodingProvider.Instance.GetEncoding(1252)));
        Assert.Equal("Café à l'anglaise – 5 €", _import.Product("shop:1").Title);
    }

    [Theory]
    [InlineData("4006381333930")]
    [InlineData("4.01E+12")]
    [InlineData("400638133393")]
    public async Task A_wrong_gtin_is_left_out(string gtin)
    {
        var report = await _import.ImportTextAsync("shop.jsonl", $$"""{"id": 1, "title": "A", "price": 9, "gtin": "{{gtin}}"}""");
        Assert.Null(_import.Product("shop:1").Variants[0].Gtin);
        Assert.Equal(("gtin-invalid", gtin), (Assert.Single(report.Issues).Code, report.Issues[0].Value));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("NULL")]
    [InlineData("-")]
    [InlineData("#N/A")]
    public async Task Placeholders_are_empty(string nothing)
    {
        var report = await _import.ImportTextAsync("shop.jsonl", $$"""{"id": 1, "title": "A", "price": 9, "gtin": "{{nothing}}", "brand": "{{nothing}}"}""");
        Assert.Empty(report.Issues);
        Assert.Null(_import.Product("shop:1").Brand);
    }

    [Fact]
    public async Task Variants_that_cannot_be_told_apart_get_their_ids_and_ids_of_others_are_kept_apart()
    {
        var report = await _import.ImportTextAsync("shop.jsonl",
            "{\"id\": 1, \"title\": \"A\", \"price\": 9, \"variants\": [{\"id\": \"v1\", \"options\": {\"size\": \"M\"}}, {\"id\": \"v2\", \"options\": {\"size\": \"m\"}}, {\"options\": {\"size\": \"L\"}}]}\n"
            + "{\"id\": 2, \"title\": \"B\", \"price\": 9, \"variants\": [{\"id\": \"v1\", \"options\": {\"size\": \"S\"}}]}\n");
        Assert.Equal(["M / v1", "m / v2", "L"], _import.Product("shop:1").Variants.Select(variant => variant.OptionsText));
        Assert.Equal("shop:2/v1", Assert.Single(_import.Product("shop:2").Variants).Id);
        Assert.Equal(["options-equal", "duplicate-variant-id"], report.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public async Task A_variable_product_without_variations_is_simple()
    {
        var report = await Csv("1,variable,Shirt,1,1,,,19.00,\n");
        Assert.Equal(1900, Price("shop:1"));
        Assert.Equal("parent-without-variants", Assert.Single(report.Issues).Code);
    }

    [Fact]
    public async Task A_feed_without_currency_is_stopped_with_the_ways_to_set_it()
    {
        var report = await _import.ImportTextAsync("shop.csv", Header + "1,simple,Lamp,1,1,,,5.00,\n", currency: null);
        Assert.All((string[])["merchants.json", "Catalog:Currency", "--currency"], way => Assert.Contains(way, report.Failure, StringComparison.Ordinal));
        Assert.Equal(0, _import.Store.ProductCount);
    }

    [Fact]
    public async Task Huge_values_are_cut_and_huge_records_rejected()
    {
        var report = await _import.ImportTextAsync("shop.jsonl",
            $"{{\"id\": 1, \"title\": \"{new string('t', 5000)}\", \"description\": \"{new string('d', 30000)}\", \"price\": 9}}\n{{\"id\": 2, \"title\": \"{new string('x', 1_100_000)}\", \"price\": 9}}\n{{\"id\": 3, \"title\": \"C\", \"price\": 9}}");
        Assert.Equal((2, 1), (report.Products, report.Rejected));
        Assert.Equal((4000, 20000), (_import.Product("shop:1").Title.Length, _import.Product("shop:1").Description.Length));
        Assert.Equal(("record-large", 2), (report.Issues[0].Code, report.Issues[0].Line));
        Assert.Equal(3, _import.Product("shop:3").SourceLine);
    }

    [Fact]
    public async Task Instructions_in_a_description_are_but_text()
    {
        await Csv("1,simple,\"<script>steal()</script>Lamp<b onclick='x'>!</b>\",1,1,,,5.00,\n");
        Assert.Equal("Lamp!", _import.Product("shop:1").Title);
    }

    [Fact]
    public async Task Missing_ids_and_titles_are_rejected()
    {
        var report = await Csv(",simple,No id,1,1,,,5.00,\n2,simple,,1,1,,,5.00,\n3,simple,Fine,1,1,,,5.00,\n");
        Assert.Equal([("id-missing", 2), ("title-missing", 3)], report.Issues.Select(issue => (issue.Code, issue.Line)));
        Assert.All(report.Issues, issue => Assert.Equal(IssueSeverity.Rejected, issue.Severity));
    }

    private Task<ImportReport> Csv(string rows) => _import.ImportTextAsync("shop.csv", Header + rows);

    private long? Price(string id) => _import.Product(id).Variants[0].Offer.ListPrice?.MinorUnits;
}
