using System.Text.Json;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>A product as it is written: the values of its columns, those of its variants, and the hash of what they were made of.</summary>
internal sealed class ProductRow
{
    /// <summary>Written columns of product in the order of <see cref="Values"/>; the source line and the hash are not content and come apart.</summary>
    public static readonly string[] Columns =
    [
        "id", "merchant_id", "source_id", "title", "description", "brand", "categories", "tags", "attributes", "url", "images", "rating_hundredths", "rating_count",
        "option_names", "specs", "allergens", "diets", "same_key", "head", "gtin",
    ];

    public static readonly string[] VariantColumns =
    [
        "id", "position", "source_id", "sku", "gtin", "mpn", "options", "condition", "image", "weight_g", "currency", "list_minor", "sale_minor", "sale_from", "sale_to",
        "availability", "available_from", "stock", "min_quantity", "unit", "step", "content_value", "content_unit", "delivery_min", "delivery_max",
    ];

    public ProductRow(Product product, string head, string hash)
    {
        Values =
        [
            product.Id, product.MerchantId, product.SourceId, product.Title, product.Description, product.Brand, CatalogJson.Write(product.Categories),
            CatalogJson.Write(product.Tags), CatalogJson.Write(product.Attributes), product.Url, CatalogJson.Write(product.Images), ProductRows.RatingColumn(product.Rating),
            product.Rating?.Count, CatalogJson.Write(product.OptionNames), JsonSerializer.Serialize(product.Specs, CatalogJson.Readable.IReadOnlyListSpec),
            product.Allergens == AllergenInfo.NotFood ? null : JsonSerializer.Serialize(product.Allergens, CatalogJson.Readable.AllergenInfo),
            CatalogJson.Write(product.Diets), product.SameProductKey, head, product.Gtin,
        ];
        Variants = [.. product.Variants.Select(VariantValues)];
        Hash = hash;
    }

    public object?[] Values { get; }

    public IReadOnlyList<object?[]> Variants { get; }

    public string Hash { get; }

    private static object?[] VariantValues(Variant variant, int position)
    {
        var offer = variant.Offer;
        return
        [
            variant.Id, position, variant.SourceId, variant.Sku, variant.Gtin, variant.Mpn, CatalogJson.Write(variant.Options), variant.Condition.ToString(), variant.Image,
            variant.WeightGrams.ToColumn(), (offer.ListPrice ?? offer.SalePrice)?.Currency.Code, offer.ListPrice?.MinorUnits, offer.SalePrice?.MinorUnits,
            offer.SaleWindow?.From.ToColumn(), offer.SaleWindow?.To.ToColumn(), offer.Availability.ToString(), offer.AvailableFrom.ToColumn(), offer.Stock.ToColumn(),
            ((decimal?)offer.MinimumQuantity).ToColumn(), offer.Unit.ToString(), ((decimal?)offer.QuantityStep).ToColumn(), (offer.Content?.Value).ToColumn(),
            offer.Content?.Unit, offer.Delivery?.MinDays, offer.Delivery?.MaxDays,
        ];
    }

}
