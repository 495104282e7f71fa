using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Feeds;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Import.Feeds.WooCommerce;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Detection;

/// <summary>Tells the format of a feed by its content; names of files are not trusted.</summary>
internal static partial class FeedDetector
{
    /// <exception cref="CatalogException">The file is no feed at all: empty, a web page, a Git LFS pointer, a binary.</exception>
    public static FeedFormat Detect(FeedFile file) => Look(file).Format;

    /// <summary>The format, and what it was known by.</summary>
    /// <exception cref="CatalogException">The file is no feed at all: empty, a web page, a Git LFS pointer, a binary.</exception>
    public static Detection Look(FeedFile file)
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

    private static Detection Markup(FeedFile file, string head)
    {
        if (HtmlStart().IsMatch(head))
        {
            return file.Contains("application/ld+json")
                ? new(FeedFormat.SchemaOrg, "it is a web page with JSON-LD in it")
                : throw NoFeed(file, "is a web page (HTML), perhaps a login or error page saved under the feed's name", "open the feed's address in a browser and check it");
        }

        return FeedRoot().Match(head) is { Success: true } root
            ? new(FeedFormat.GoogleXml, $"it is XML with the root element {root.Groups["root"].Value}")
            : new(FeedFormat.OtherXml, "it is XML with a root element that no known feed has");
    }

    private static Detection Json(string head)
    {
        if (SchemaContext().IsMatch(head)) return new(FeedFormat.SchemaOrg, "it is JSON whose @context is schema.org");
        if (OpenAiField().Match(head) is { Success: true } openAi) return new(FeedFormat.OpenAiJson, $"its objects have {openAi.Groups[1].Value}");
        if (head.Contains("\"variants\"", StringComparison.Ordinal) && NestedVariant().Match(head) is { Success: true } nested)
            return new(FeedFormat.AcpJson, $"its products have variants with {nested.Value.Split('"')[1]} as the protocol writes it");
        if (GoogleField().Match(head) is { Success: true } google) return new(FeedFormat.GoogleJson, $"its objects have {google.Groups[1].Value}");
        return JsonSource.IsLines(head)
            ? new(FeedFormat.JsonLines, "each of its lines is a JSON object")
            : new(FeedFormat.Json, "it is one JSON document");
    }

    private static Detection Delimited(FeedFile file, DelimitedHead head)
    {
        if (head.Names.Count > FeedLimits.Columns) throw NoFeed(file, $"has {head.Names.Count} columns", $"remove columns that are not needed; {FeedLimits.Columns} are read at most");
        if (head.Names.Count < 2) throw NoFeed(file, "is text without columns", "export the feed as CSV, with a header line");
        var keys = head.Keys.Select(key => key.StartsWith("g ", StringComparison.Ordinal) ? key[2..] : key).ToHashSet(StringComparer.Ordinal);
        if (HasAny(keys, "option1 name", "option1 value") && HasAny(keys, "handle", "url handle")) return new(FeedFormat.ShopifyCsv, "its header has Handle and Option1");
        if (WooColumns.Of(head) is not null) return new(FeedFormat.WooCommerceCsv, "its header has the type, name and regular price of WooCommerce");
        if (keys.Contains("item id") || keys.Any(key => key.StartsWith("is eligible", StringComparison.Ordinal))) return new(FeedFormat.OpenAiDelimited, "its header has item_id or is_eligible_*");
        if (!HasAny(keys, "id") || !HasAny(keys, "title") || !HasAny(keys, "price", "availability") || !HasAny(keys, "link", "image link"))
            return new(FeedFormat.OtherDelimited, "it is delimited text with a header of no known dialect");
        return HasAny(keys, "fb product category", "quantity to sell on facebook", "offer price")
            ? new(FeedFormat.MetaDelimited, "its header has id, title, price and a field of Meta's")
            : new(FeedFormat.GoogleDelimited, "its header has id, title, link and price or availability");
    }

    private static bool HasAny(HashSet<string> keys, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (keys.Contains(name)) return true;
        return false;
    }

    private static CatalogException NoFeed(FeedFile file, string what, string remedy) => new($"{file.Path} {what}; {remedy}.");

    [GeneratedRegex("^(<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*(<!doctype\\s+html|<html\\b|<head\\b|<body\\b|<script\\b)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("^(<\\?[^>]*>\\s*|<!--.*?-->\\s*)*<([a-z]+:)?(?<root>rss|feed|rdf)\\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex FeedRoot();

    [GeneratedRegex("\"(item_id|is_eligible_search|is_eligible_checkout|enable_checkout)\"\\s*:")]
    private static partial Regex OpenAiField();

    [GeneratedRegex("\"@context\"\\s*:[^}\\]]*schema\\.org|\"@type\"\\s*:\\s*\"(https?://schema.org/)?Product(Group)?\"")]
    private static partial Regex SchemaContext();

    /// <summary>The protocol writes {"amount": 1999, "currency": "USD"} in minor units, as whole numbers; the price may be missing.</summary>
    [GeneratedRegex("\"(price|list_price)\"\\s*:\\s*\\{\\s*(\"currency\"\\s*:\\s*\"\\w+\"\\s*,\\s*)?\"amount\"\\s*:\\s*\\d+\\s*[,}]|\"(availability)\"\\s*:\\s*\\{|\"(variant_options|barcodes)\"\\s*:\\s*\\[")]
    private static partial Regex NestedVariant();

    [GeneratedRegex("\"(offerId|itemGroupId|item_group_id|googleProductCategory|google_product_category|imageLink|image_link)\"\\s*:")]
    private static partial Regex GoogleField();
}

/// <param name="Reason">What the format was known by, to follow "because".</param>
internal readonly record struct Detection(FeedFormat Format, string Reason);
