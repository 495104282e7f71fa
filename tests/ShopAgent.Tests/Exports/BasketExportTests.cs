using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsvHelper;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Exports;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Exports;

public partial class BasketExportTests
{
    private const string Hostile = "=HYPERLINK(\"http://evil\") <script>alert(1)</script> | *x* & \"q\"";

    private static readonly FakeProductLookup Products = new FakeProductLookup()
        .With(new Merchant { Id = "nord", Name = "Nord <b>", Currency = Currency.Eur, Shipping = new FulfilmentPolicy(Sample.Eur(4.90m), Sample.Eur(500), null) }, new Merchant { Id = "volt", Name = "Voltaire", Currency = Currency.Eur })
        .With(
            TestProducts.Item("nord", "a", Hostile, 12.34m, "Food > Tea") with { Url = "javascript:alert(1)", Images = ["https://pictures.example/a.jpg?x=1&y=2"] },
            TestProducts.Item("volt", "b", "Apples", 2.99m, "Food > Fruit") with { Url = "https://shop.example/b" });

    private static readonly IReadOnlyList<LineItem> Lines =
    [
        Line("nord", "a", Hostile, 3, 12.34m), Line("volt", "b", "Apples", 1.5m, 2.99m) with { Unit = SalesUnit.Kilogram }, Line("volt", "gone", "Vanished lamp", 1, 19.99m),
    ];

    private static readonly BasketTotals Totals = new BasketPricer(Products).Of(Lines);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Csv_rows_add_up_to_the_basket_and_run_no_formula(string language)
    {
        using var csv = CsvReader.Create(new StringReader(Write(ExportFormat.Csv, language)), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(at => csv.GetString(at) ?? "")]);

        Assert.Equal(1 + Lines.Count + 1, rows.Count);
        Assert.Equal(Totals.Total!.Value.Amount, rows.Skip(1).Sum(row => decimal.Parse(row[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch("^[=+@\\-]", cell));
        Assert.Contains(rows, row => row[1].Contains("HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_the_rows_the_shops_and_the_total()
    {
        using var json = JsonDocument.Parse(Write(ExportFormat.Json));
        var root = json.RootElement;
        Assert.Equal(Lines.Select(line => line.Title).Order(), root.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("title").GetString()!).Order());
        Assert.Equal(Totals.Total!.Value.Amount, root.GetProperty("total").GetDecimal());
        Assert.Equal(Totals.Total!.Value.Amount, root.GetProperty("shops").EnumerateArray().Sum(shop => shop.GetProperty("total").GetDecimal()));
        Assert.Equal(Lines.Sum(line => line.LineTotal.Amount), root.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("lineTotal").GetDecimal()));
    }

    [Fact]
    public void Html_is_one_file_without_scripts_in_which_every_text_of_a_feed_is_text()
    {
        var html = Write(ExportFormat.Html);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Equal(Lines.Count, LineRow().Count(html));
        Assert.Contains(Totals.Total!.Value.ToString(), html, StringComparison.Ordinal);
        Assert.Contains("https://pictures.example/a.jpg?x=1&amp;y=2", html, StringComparison.Ordinal);
        var charts = Chart().Matches(html).Select(match => XElement.Parse(match.Value)).ToList();
        Assert.Equal(2, charts.Count);
        Assert.Equal(Totals.Shops.Count, charts[0].Elements("rect").Count());
    }

    [Fact]
    public void Markdown_has_a_row_a_line_and_the_total()
    {
        var text = Write(ExportFormat.Markdown);
        Assert.Equal(Lines.Count + 2, text.Split('\n').Count(line => line.StartsWith('|')));
        Assert.Contains($"**Total: {Totals.Total}**", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)<script", text);
        Assert.Contains("no longer in the catalogue", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_never_leaves_its_folder_and_never_replaces_another()
    {
        using var folder = new TemporaryFolder();
        var files = new ExportFolder(Options.Create(new ExportOptions { Directory = folder.Path }));

        var first = files.Write("../../etc/my list.html", ".html", "one");
        var second = files.Write("my list.html", ".html", "two");

        Assert.Equal(Path.Combine(folder.Path, "my-list.html"), first);
        Assert.Equal(Path.Combine(folder.Path, "my-list-2.html"), second);
        Assert.Equal("one"u8.ToArray(), File.ReadAllBytes(first));
        Assert.Equal("basket.csv", Path.GetFileName(files.Write("///", ".csv", "")));
    }

    private static string Write(ExportFormat format, string language = "en") => new BasketExporter(new BasketPricer(Products), Products, new FakeTimeProvider()).Write("My basket", Lines, format, language);

    private static LineItem Line(string shop, string id, string title, decimal quantity, decimal price) => new()
    {
        VariantId = $"{shop}:{id}", ProductId = $"{shop}:{id}", MerchantId = shop, Title = title, Quantity = quantity, UnitPrice = Sample.Eur(price),
    };

    [GeneratedRegex("<tr class=\"line\">")]
    private static partial Regex LineRow();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Chart();
}
