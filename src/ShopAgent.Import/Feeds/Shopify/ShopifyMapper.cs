using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Shopify;

/// <summary>Maps the rows of one handle to a product with its variants: product fields and option names stand on the first row only, rows without a variant carry images.</summary>
internal sealed class ShopifyMapper(ShopifyColumns columns, FeedLog log)
{
    private readonly ShopifyVariantMapper _variants = new(columns, log);

    /// <param name="rows">At least one.</param>
    /// <returns>Null for products that are left out: not published, gift cards, without a handle.</returns>
    public ProductDraft? Map(IReadOnlyList<DelimitedRecord> rows)
    {
        var first = rows[0];
        var handle = TextCleaner.Line(columns[first, "handle"]);
        if (handle.Length == 0)
        {
            log.Reject(first.Line, null, "Handle", null, "id-missing", "The row has no handle, and no product stands above it; it was left out.");
            return null;
        }

        if (!IsListed(first))
        {
            log.Skipped += rows.Count;
            return null;
        }

        var title = HtmlText.Line(columns[first, "title"], TextCleaner.TitleLength);
        var names = OptionNames(first);
        List<DelimitedRecord> variants = [.. rows.Where(IsVariant)];
        if (variants.Count == 0) variants.Add(first);
        if (variants.Count > FeedLimits.VariantsPerProduct)
            log.Warn(first.Line, handle, null, null, "variants-many", $"The product has {variants.Count} variants; the first {FeedLimits.VariantsPerProduct} were imported.");
        var facts = Facts(first);
        var drafts = _variants.Map([.. variants.Take(FeedLimits.VariantsPerProduct)], handle, names).ConvertAll(facts.Complete);
        return new ProductDraft
        {
            SourceId = handle,
            Line = first.Line,
            // Product fields are on the first row of a product: a block without a title goes on with one further up.
            Role = title.Length == 0 ? DraftRole.Continuation : DraftRole.Product,
            Title = title,
            Description = HtmlText.Block(columns[first, "body"]),
            Brand = Placeholder.Empty(HtmlText.Line(columns[first, "vendor"]), log) ?? facts["brand"],
            Categories = Categories(first),
            Tags = DraftFacts.Names(HtmlText.Line(columns[first, "tags"])),
            Attributes = facts.Plain,
            Rating = facts.Rating,
            Allergens = facts.Allergens,
            Diets = facts.Diets,
            Images = Images(rows, handle),
            OptionNames = [.. names.Where(name => drafts.Exists(variant => variant.Options.ContainsKey(name)))],
            Variants = drafts,
        };
    }

    /// <summary>Empty cells leave the decision to the others.</summary>
    private bool IsListed(DelimitedRecord row) =>
        !IsNo(columns[row, "published"])
        && (columns[row, "status"].Length == 0 || IsWord(columns[row, "status"], "active"))
        && (columns[row, "gift_card"].Length == 0 || IsNo(columns[row, "gift_card"]));

    /// <summary>A spreadsheet that saves the export again writes FALSE in its own language.</summary>
    private static bool IsNo(string cell) => AvailabilityText.Read(cell) == Catalog.Products.Availability.OutOfStock;

    private static bool IsWord(string cell, params string[] words) => words.Contains(cell, StringComparer.OrdinalIgnoreCase);

    private bool IsVariant(DelimitedRecord row) => columns[row, "price"].Length > 0 || columns[row, "sku"].Length > 0 || columns[row, "option_value1"].Length > 0;

    private List<string> OptionNames(DelimitedRecord first) =>
        [.. Enumerable.Range(1, columns.Options).Select(number => HtmlText.Line(columns[first, "option_name" + number.ToString(CultureInfo.InvariantCulture)])).TakeWhile(name => name.Length > 0)];

    /// <summary>Most shops write the last name of the category as the type, too: that says nothing more.</summary>
    private List<string> Categories(DelimitedRecord row)
    {
        List<string> paths = [.. new[] { columns[row, "category"], columns[row, "type"] }
            .Select(path => Placeholder.Empty(ListText.Path(HtmlText.Line(path)), log)).OfType<string>().Where(path => path.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (paths is [var category, var type] && category.EndsWith("> " + type, StringComparison.OrdinalIgnoreCase)) paths.RemoveAt(1);
        return paths;
    }

    private FactsFromAttributes Facts(DelimitedRecord row)
    {
        var facts = new FactsFromAttributes();
        foreach (var (column, name) in columns.Attributes)
            if (Placeholder.Empty(HtmlText.Line(row.Cells[column], TextCleaner.DescriptionLength), log) is { } value) facts.Add(name, value);
        return facts;
    }

    private List<string> Images(IReadOnlyList<DelimitedRecord> rows, string handle) =>
        [.. rows.Where(row => columns[row, "image"].Length > 0)
            .OrderBy(row => NumberText.Read(columns[row, "image_position"]) ?? decimal.MaxValue)
            .SelectMany(row => ListText.Images(columns[row, "image"], row.Line, handle, "Image Src", log))
            .Distinct(StringComparer.Ordinal)];
}

/// <summary>Shopify's product export (Products > Export), old template and new.</summary>
internal sealed class ShopifyReader : IFeedReader
{
    /// <summary>A variant and an image in each row, for as many variants as are read.</summary>
    private const int MaxRowsOfProduct = 2 * FeedLimits.VariantsPerProduct;

    public IReadOnlyList<FeedFormat> Formats { get; } = [FeedFormat.ShopifyCsv];

    public IEnumerable<ProductDraft> Read(FeedFile file, FeedFormat format, bool mendQuotes, FeedLog log, CancellationToken cancellationToken)
    {
        var head = DelimitedHead.Read(file.Head);
        var columns = new ShopifyColumns(head, log.Fields);
        if (!columns.Has("handle") || !columns.Has("title"))
            throw new CatalogException($"{file.Path} lacks the column Handle (URL handle) or Title of a Shopify export; its header has: {string.Join(", ", head.Names.Take(20))}. Export the products again.");
        var mapper = new ShopifyMapper(columns, log);
        List<DelimitedRecord> rows = [];
        foreach (var row in DelimitedReader.Read(file.OpenUtf8(), head, !mendQuotes, log, cancellationToken))
        {
            if (rows.Count > 0 && (rows.Count == MaxRowsOfProduct || !Continues(columns[row, "handle"], columns[rows[0], "handle"])))
            {
                if (mapper.Map(rows) is { } draft) yield return draft;
                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0 && mapper.Map(rows) is { } last) yield return last;
    }

    /// <summary>A row without a handle belongs to the product above it.</summary>
    private static bool Continues(string handle, string first) => handle.Length == 0 || handle.Equals(first, StringComparison.OrdinalIgnoreCase);
}
