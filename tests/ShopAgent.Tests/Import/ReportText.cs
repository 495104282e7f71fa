using System.Globalization;
using System.Text;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Importing;

namespace ShopAgent.Tests.Import;

/// <summary>An import as text that a person can check against the feed: counts, products with their variants, issues.</summary>
internal static class ReportText
{
    public static string Of(ImportReport report, IEnumerable<Product> products)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Format}, {report.Currency}: read {report.Read}, products {report.Products}, variants {report.Variants}, without price {report.WithoutPrice}, ")
            .Append(CultureInfo.InvariantCulture, $"skipped {report.Skipped}, rejected {report.Rejected}, warnings {report.Warnings}, repaired {report.Repaired}\n");
        if (report.Failure is { } failure) text.Append("failure: ").Append(failure[(failure.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Append('\n');
        foreach (var product in products) Append(text, product);
        foreach (var issue in report.Issues)
            text.Append(CultureInfo.InvariantCulture, $"! {issue.Line} {issue.Severity} {issue.Code} id={issue.Id} {issue.Field}={issue.Value?.ReplaceLineEndings(" ")}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Product product)
    {
        text.Append(CultureInfo.InvariantCulture, $"{product.SourceId} \"{product.Title}\" line {product.SourceLine}\n");
        Line(text, "brand", product.Brand);
        Line(text, "description", product.Description.Replace("\n", " | ", StringComparison.Ordinal));
        Line(text, "categories", string.Join("; ", product.Categories));
        Line(text, "tags", string.Join(", ", product.Tags));
        Line(text, "attributes", string.Join(", ", product.Attributes.Select(attribute => $"{attribute.Key}={attribute.Value}")));
        Line(text, "url", product.Url);
        Line(text, "images", string.Join(" ", product.Images.Select(image => image[(image.LastIndexOf('/') + 1)..])));
        Line(text, "rating", product.Rating is { } rating ? string.Create(CultureInfo.InvariantCulture, $"{rating.Value} ({rating.Count})") : null);
        Line(text, "options", string.Join(", ", product.OptionNames));
        foreach (var variant in product.Variants) text.Append("  - ").AppendJoin(", ", Parts(variant).Where(part => part.Length > 0)).Append('\n');
    }

    private static IEnumerable<string> Parts(Variant variant)
    {
        var offer = variant.Offer;
        yield return variant.SourceId;
        yield return string.Join(" / ", variant.Options.Select(option => $"{option.Key}={option.Value}"));
        yield return offer.ListPrice?.ToString() ?? "no price";
        yield return offer.SalePrice is { } sale ? $"sale {sale}{Window(offer.SaleWindow)}" : "";
        yield return offer.Availability.ToString();
        yield return Known("stock", offer.Stock);
        yield return offer.AvailableFrom is { } from ? "from " + Time(from) : "";
        yield return offer.MinimumQuantity != 1 ? Known("at least", offer.MinimumQuantity) : "";
        yield return offer.Content is { } content ? content.ToString() : "";
        yield return offer.Delivery is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days.MinDays}-{days.MaxDays} days") : "";
        yield return variant.Sku is { } sku && sku != variant.SourceId ? "sku " + sku : "";
        yield return variant.Gtin is { } gtin ? "gtin " + gtin : "";
        yield return variant.Mpn is { } mpn ? "mpn " + mpn : "";
        yield return Known("weight", variant.WeightGrams);
        yield return variant.Condition == ItemCondition.Unknown ? "" : variant.Condition.ToString();
        yield return variant.Image is { } image ? image[(image.LastIndexOf('/') + 1)..] : "";
    }

    private static string Window(SaleWindow? window) => window is null ? "" : $" {(window.From is { } from ? Time(from) : "")}..{(window.To is { } to ? Time(to) : "")}";

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string Known(string name, decimal? number) => number is { } value ? name + " " + value.ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
    }
}
