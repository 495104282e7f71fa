using ShopAgent.Catalog.Products;
using ShopAgent.Import.Importing;

namespace ShopAgent.Tests.Import;

public sealed class ImportExplainerTests : IDisposable
{
    private readonly ImportFixture _import = new();
    private readonly ImportExplainer _explainer;

    public ImportExplainerTests() => _explainer = new ImportExplainer(_import.Time);

    public void Dispose() => _import.Dispose();

    [Fact]
    public void Says_how_a_feed_would_be_read_and_imports_nothing()
    {
        var report = _explainer.Explain(Fixture("google-csv/clean.csv"), new ImportOptions());
        Assert.Equal(("windows-1252", ';', ',', "EUR"), (report.Encoding, report.Separator, report.DecimalSeparator, report.Currency));
        Assert.Contains("id, title, link", report.Reason, StringComparison.Ordinal);
        Assert.Equal(["W1", "W2", "W3"], report.Samples.Select(product => product.SourceId));
        Assert.Equal(0, _import.Store.ProductCount);
    }

    [Fact]
    public void Names_what_each_column_is_taken_for_and_which_are_ignored()
    {
        var report = _explainer.Explain(Fixture("google-tsv/clean.tsv"), new ImportOptions());
        var fields = report.Fields.ToDictionary(field => field.Name, field => field.Canonical);
        Assert.Equal(("image", "group_id", "shipping", "pack"), (fields["image_link"], fields["item_group_id"], fields["shipping(country:price)"], fields["unit_pricing_measure"]));
        Assert.Equal(["internal_note"], report.IgnoredFields);
    }

    [Theory]
    [InlineData("acp-jsonl/clean.jsonl", "variants", "variants")]
    [InlineData("shopify-old/clean.csv", "Variant Compare At Price", "compare_at")]
    [InlineData("schema-org/clean.html", "aggregateRating", null)]
    [InlineData("schema-org/clean.json", "aggregateRating", "rating")]
    [InlineData("google-rss/clean.xml", "product_detail", "product_detail")]
    [InlineData("openai-jsonl/clean.jsonl", "seller_url", null)]
    public void Every_dialect_names_its_fields(string feed, string name, string? canonical) =>
        Assert.Equal(canonical, _explainer.Explain(Fixture(feed), new ImportOptions()).Fields.FirstOrDefault(field => field.Name == name)?.Canonical);

    [Fact]
    public void A_feed_without_currency_is_still_explained()
    {
        var report = _explainer.Explain(Fixture("stopped/no-currency.csv"), new ImportOptions());
        Assert.Null(report.Currency);
        Assert.Equal("Lamp", Assert.Single(report.Samples).Title);
        Assert.Equal("GBP", _explainer.Explain(Fixture("stopped/no-currency.csv"), new ImportOptions { Currency = new Currency("GBP") }).Currency);
    }

    [Fact]
    public void Shows_the_first_issues() =>
        Assert.Contains(_explainer.Explain(Fixture("google-tsv/broken.tsv"), new ImportOptions()).Issues, issue => issue is { Code: "duplicate-id", Line: 3 });

    [Fact]
    public void What_is_no_feed_is_refused_with_a_sentence() =>
        Assert.Contains("web page", Assert.Throws<CatalogException>(() => _explainer.Explain(Fixture("stopped/login.csv"), new ImportOptions())).Message, StringComparison.Ordinal);

    private static string Fixture(string feed) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "feeds", feed);
}
