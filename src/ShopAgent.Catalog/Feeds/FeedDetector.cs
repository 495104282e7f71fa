using System.Text.Json;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Feeds.Delimited;
using ShopAgent.Catalog.Feeds.WooCommerce;

namespace ShopAgent.Catalog.Feeds;

/// <summary>Tells the format of a feed by its content; names of files are not trusted.</summary>
internal static partial class FeedDetector
{
    /// <exception cref="CatalogException">The file is no feed at all: empty, a web page, a Git LFS pointer, a binary.</exception>
    public static FeedFormat Detect(FeedFile file)
    {
        var head = file.Head.TrimStart();
        if (head.Length == 0) throw NoFeed(file, "is empty", "export the feed again");
        if (head.StartsWith("version https://git-lfs", StringComparison.Ordinal)) throw NoFeed(file, "is a Git LFS pointer, not the file itself", "run \"git lfs pull\"");
        if (head.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)) throw NoFeed(file, "is a zip or Excel file", "save it as CSV, or unpack it");
        if (head.Contains('\0', StringComparison.Ordinal)) throw NoFeed(file, "is a binary file", "export the feed as CSV or JSON");
        return head[0] switch
        {
            '<' => Markup(file, head),
            '{' or '[' => Json(head),
            _ => Delimited(file, DelimitedHead.Read(file.Head)),
        };
    }

    private static FeedFormat Markup(FeedFile file, string head)
    {
        if (HtmlStart().IsMatch(head))
        {
            return head.Contains("application/ld+json", StringComparison.OrdinalIgnoreCase)
                ? FeedFormat.SchemaOrg
                : throw NoFeed(file, "is a web page (HTML), perhaps a login or error page saved under the feed's name", "open the feed's address in a browser and check it");
        }

        return FeedRoot().IsMatch(head) ? FeedFormat.GoogleXml : FeedFormat.OtherXml;
    }

    private static FeedFormat Json(string head)
    {
        if (head.Contains("\"@context\"", StringComparison.Ordinal) && head.Contains("schema.org", StringComparison.Ordinal)) return FeedFormat.SchemaOrg;
        if (OpenAiField().IsMatch(head)) return FeedFormat.OpenAiJson;
        if (head.Contains("\"variants\"", StringComparison.Ordinal) && MinorUnitPrice().IsMatch(head)) return FeedFormat.AcpJson;
        return head[0] == '[' || WrapperStart().IsMatch(head) || !LooksLikeLines(head) ? FeedFormat.Json : FeedFormat.JsonLines;
    }

    /// <summary>Every line starts an object, or there is but one line.</summary>
    private static bool LooksLikeLines(string head)
    {
        string[] lines = head.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return IsObject(lines[0]) || lines.Length == 1 || (lines[1].StartsWith('{') && lines[0].Length > 1);
    }

    private static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static FeedFormat Delimited(FeedFile file, DelimitedHead head)
    {
        if (head.Names.Count > FeedLimits.Columns) throw NoFeed(file, $"has {head.Names.Count} columns", $"remove columns that are not needed; {FeedLimits.Columns} are read at most");
        if (head.Names.Count < 2) throw NoFeed(file, "is text without columns", "export the feed as CSV, with a header line");
        var keys = head.Keys.ToHashSet(StringComparer.Ordinal);
        if (keys.Contains("option1 name") && (keys.Contains("handle") || keys.Contains("url handle"))) return FeedFormat.ShopifyCsv;
        if (WooColumns.Of(head) is not null) return FeedFormat.WooCommerceCsv;
        if (keys.Contains("item id") || keys.Any(key => key.StartsWith("is eligible", StringComparison.Ordinal))) return FeedFormat.OpenAiDelimited;
        if (!keys.Contains("id") || !keys.Contains("title") || !(keys.Contains("price") || keys.Contains("availability"))) return FeedFormat.OtherDelimited;
        return keys.Contains("fb product category") || keys.Contains("quantity to sell on facebook") ? FeedFormat.MetaDelimited : FeedFormat.GoogleDelimited;
    }

    private static CatalogException NoFeed(FeedFile file, string what, string remedy) => new($"{file.Path} {what}; {remedy}.");

    [GeneratedRegex("^(<!doctype\\s+html|<html\\b|<head\\b|<body\\b|<script\\b)", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("^(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*<([a-z]+:)?(rss|feed|rdf)\\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex FeedRoot();

    [GeneratedRegex("\"(item_id|is_eligible_search|is_eligible_checkout|enable_checkout)\"\\s*:")]
    private static partial Regex OpenAiField();

    /// <summary>The protocol writes {"amount": 1999, "currency": "USD"} in minor units, as whole numbers.</summary>
    [GeneratedRegex("\"(price|list_price)\"\\s*:\\s*\\{\\s*(\"currency\"\\s*:\\s*\"\\w+\"\\s*,\\s*)?\"amount\"\\s*:\\s*\\d+\\s*[,}]")]
    private static partial Regex MinorUnitPrice();

    /// <summary>{"total": 194, "products": [ ...</summary>
    [GeneratedRegex("^\\{\\s*(\"\\w+\"\\s*:\\s*(\"[^\"]*\"|[-\\w.]+)\\s*,\\s*)*\"(products|items|data|results)\"\\s*:\\s*\\[")]
    private static partial Regex WrapperStart();
}
