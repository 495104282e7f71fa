using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.WooCommerce;

/// <summary>Maps rows of a WooCommerce export (class-wc-product-csv-exporter.php writes them) to drafts.</summary>
internal sealed class WooCommerceMapper(WooColumns columns, FeedLog log)
{
    private const string IdPrefix = "id:";

    /// <returns>Null for rows that are left out: without id, or bundles of other products.</returns>
    public ProductDraft? Map(DelimitedRecord row)
    {
        var sku = Text(row, "sku");
        var id = Text(row, "id") is { Length: > 0 } number ? number : sku;
        var types = columns[row, "type"].ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        if (id.Length == 0)
        {
            log.Reject(row.Line, null, "ID", null, "id-missing", "The row has neither an ID nor an SKU; it was left out.");
            return null;
        }

        if (types.Contains("grouped"))
        {
            log.Skipped++;
            return null;
        }

        var attributes = WooAttributes.Read(columns, row);
        var role = !IsPublished(row) ? DraftRole.Hidden : types.Contains("variation") ? DraftRole.Variation : types.Contains("variable") ? DraftRole.Parent : DraftRole.Product;
        if (role == DraftRole.Hidden) log.Skipped++;
        return new ProductDraft
        {
            SourceId = id,
            Line = row.Line,
            Role = role,
            Alias = sku.Length > 0 ? sku : null,
            Parent = types.Contains("variation") ? Parent(row) : null,
            Title = HtmlText.Line(Unguarded(columns[row, "name"]), TextCleaner.TitleLength),
            Description = Description(row),
            Brand = Placeholder.Empty(HtmlText.Line(columns[row, "brands"]), log) is { } brands ? ListText.SplitEscaped(brands).First() : attributes.Facts["brand"],
            Gtin = role == DraftRole.Parent ? Gtin(row, attributes) : null,
            Categories = [.. ListText.SplitEscaped(columns[row, "categories"]).Select(path => ListText.Path(HtmlText.Line(path))).Where(path => path.Length > 0)],
            Tags = [.. ListText.SplitEscaped(columns[row, "tags"]).Select(tag => HtmlText.Line(tag)).Where(tag => tag.Length > 0)],
            Attributes = attributes.Facts.Plain,
            OptionNames = role == DraftRole.Parent ? attributes.Choices : [],
            Url = UrlText.Http(columns[row, "external_url"]),
            Images = ListText.Images(columns[row, "images"], row.Line, id, "Images", log),
            Rating = attributes.Facts.Rating,
            Allergens = attributes.Facts.Allergens,
            Diets = attributes.Facts.Diets,
            Variants = [attributes.Facts.Complete(Variant(row, id, sku, attributes, role))],
        };
    }

    /// <summary>Published: 1 is live; 0 a draft, -1 private, 2 scheduled. Hidden products are for links only.</summary>
    private bool IsPublished(DelimitedRecord row) =>
        columns[row, "published"].Trim() is "" or "1" && !columns[row, "visibility"].Trim().Equals("hidden", StringComparison.OrdinalIgnoreCase);

    private VariantDraft Variant(DelimitedRecord row, string id, string sku, WooAttributes attributes, DraftRole role) => new()
    {
        SourceId = id,
        Line = row.Line,
        Sku = sku.Length > 0 ? sku : null,
        Gtin = Gtin(row, attributes),
        Mpn = Placeholder.Empty(attributes.Facts["mpn"], log),
        Options = role == DraftRole.Variation ? attributes.Facts.Plain : [],
        Price = Text(row, "regular_price"),
        SalePrice = Text(row, "sale_price"),
        SaleFrom = FeedTime.Read(Text(row, "sale_start")),
        SaleTo = FeedTime.ReadEnd(Text(row, "sale_end")),
        OddSalePeriod = FeedTime.Odd(Text(row, "sale_start"), Text(row, "sale_end")),
        Availability = Availability(row),
        Stock = Text(row, "stock") is { Length: > 0 } stock && !stock.Equals("parent", StringComparison.OrdinalIgnoreCase) ? stock : null,
        WeightGrams = columns.WeightFactor is { } factor && NumberText.Read(Text(row, "weight")) is { } weight and > 0 ? weight * factor : null,
    };

    /// <summary>In stock with none left is no contradiction where the shop takes backorders ("1", or "notify": and tells the shopper).</summary>
    private string Availability(DelimitedRecord row)
    {
        var stated = Text(row, "in_stock");
        return stated == "1" && Text(row, "backorders").ToLowerInvariant() is "1" or "notify" or "yes" && NumberText.Read(Text(row, "stock")) <= 0 ? "backorder" : stated;
    }

    private string? Gtin(DelimitedRecord row, WooAttributes attributes) => Placeholder.Empty(Text(row, "gtin") is { Length: > 0 } gtin ? gtin : attributes.Facts["gtin"], log);

    /// <summary>Short and long description; line breaks stand there as the two characters \n.</summary>
    private string Description(DelimitedRecord row)
    {
        var brief = Block(row, "short_description");
        var full = Block(row, "description");
        return full.Contains(brief, StringComparison.Ordinal) ? full : full.Length == 0 ? brief : TextCleaner.Block(brief + "\n" + full);
    }

    private string Block(DelimitedRecord row, string field) => HtmlText.Block(Unguarded(columns[row, field]).Replace("\\n", "\n", StringComparison.Ordinal));

    /// <summary>The parent as "id:123" or as its SKU.</summary>
    private string? Parent(DelimitedRecord row)
    {
        var parent = Text(row, "parent");
        return parent.Length == 0 ? null : parent.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) ? parent[IdPrefix.Length..] : parent;
    }

    private string Text(DelimitedRecord row, string field) => HtmlText.Line(Unguarded(columns[row, field]));

    /// <summary>The export puts an apostrophe before cells that a spreadsheet would take for a formula.</summary>
    private static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' ? cell[1..] : cell;
}

/// <summary>The attributes of one WooCommerce row: plain ones, and those that carry facts which other feeds have fields for (brand, pack, allergens ...).</summary>
internal sealed class WooAttributes
{
    public FactsFromAttributes Facts { get; } = new();

    /// <summary>Names of the plain attributes, in order: on a variable product those that its variations set are its options.</summary>
    public List<string> Choices { get; } = [];

    public static WooAttributes Read(WooColumns columns, DelimitedRecord row)
    {
        var attributes = new WooAttributes();
        foreach (var (nameColumn, valueColumn) in columns.Attributes)
        {
            var name = HtmlText.Line(row.Cells[nameColumn]);
            var value = string.Join(", ", ListText.SplitEscaped(row.Cells[valueColumn]).Select(part => HtmlText.Line(part, TextCleaner.DescriptionLength)).Where(part => part.Length > 0));
            if (name.Length > 0 && value.Length > 0 && attributes.Facts.Add(name, value)) attributes.Choices.Add(name);
        }

        return attributes;
    }
}

/// <summary>WooCommerce's product export (Products > Export).</summary>
internal sealed class WooCommerceReader : IFeedReader
{
    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.WooCommerceCsv];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var head = DelimitedHead.Read(file.Head);
        var columns = WooColumns.Of(head) ?? throw new CatalogException(
            $"{file.Path} lacks a column that a WooCommerce export has (type, name, regular price); found: {string.Join(", ", head.Names.Take(20))}. Export it again with all columns.");
        columns.Describe(head, log.Fields);
        var mapper = new WooCommerceMapper(columns, log);
        foreach (var record in DelimitedReader.Read(file.OpenUtf8(), head, !mendQuotes, log, cancellationToken))
            if (mapper.Map(record) is { } draft) yield return draft;
    }
}
