namespace ShopAgent.Catalog.Search.Documents;

/// <summary>What an offer states beside availability and unit.</summary>
[Flags]
internal enum OfferParts
{
    None = 0,
    ListPrice = 1,
    SalePrice = 2,
    SaleWindow = 4,
    SaleFrom = 8,
    SaleTo = 16,
    AvailableFrom = 32,
    Stock = 64,
    MinimumQuantity = 128,
    QuantityStep = 256,
    Content = 512,
    Delivery = 1024,
}
