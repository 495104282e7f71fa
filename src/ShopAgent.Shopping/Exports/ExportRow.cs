using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Exports;

/// <summary>One line of a basket, with what the catalogue knows of it.</summary>
/// <param name="Url">The shop's page, http or https; null when not known or the product is gone.</param>
/// <param name="Category">Outermost category; "" when not known.</param>
/// <param name="IsGone">The product is no longer in the catalogue.</param>
public sealed record ExportRow(
    string Shop, string Title, string Options, decimal Quantity, SalesUnit Unit, Money UnitPrice, Money LineTotal, string? Url, string? Image, string Category, bool IsGone);
