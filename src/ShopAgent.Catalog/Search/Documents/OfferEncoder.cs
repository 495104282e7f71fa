using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Writes an offer: a mask of what it states, then that.</summary>
internal readonly struct OfferEncoder(ByteWriter bytes, TermTable terms)
{
    public void Write(Offer offer)
    {
        bytes.Number((int)PartsOf(offer));
        bytes.Byte((byte)offer.Availability);
        bytes.Byte((byte)offer.Unit);
        if (offer.ListPrice is { } list) Write(list);
        if (offer.SalePrice is { } sale) Write(sale);
        if (offer.SaleWindow?.From is { } from) Write(from);
        if (offer.SaleWindow?.To is { } to) Write(to);
        if (offer.AvailableFrom is { } available) Write(available);
        if (offer.Stock is { } stock) bytes.Decimal(stock);
        if (offer.MinimumQuantity != 1) bytes.Decimal(offer.MinimumQuantity);
        if (offer.QuantityStep != 1) bytes.Decimal(offer.QuantityStep);
        if (offer.Content is { } content)
        {
            bytes.Decimal(content.Value);
            bytes.Number(terms.IdOfText(content.Unit));
        }

        if (offer.Delivery is not { } delivery) return;
        bytes.Signed(delivery.MinDays);
        bytes.Signed(delivery.MaxDays);
    }

    private static OfferParts PartsOf(Offer offer) =>
        (offer.ListPrice is null ? 0 : OfferParts.ListPrice) | (offer.SalePrice is null ? 0 : OfferParts.SalePrice) | (offer.SaleWindow is null ? 0 : OfferParts.SaleWindow)
        | (offer.SaleWindow?.From is null ? 0 : OfferParts.SaleFrom) | (offer.SaleWindow?.To is null ? 0 : OfferParts.SaleTo) | (offer.AvailableFrom is null ? 0 : OfferParts.AvailableFrom)
        | (offer.Stock is null ? 0 : OfferParts.Stock) | (offer.MinimumQuantity == 1 ? 0 : OfferParts.MinimumQuantity) | (offer.QuantityStep == 1 ? 0 : OfferParts.QuantityStep)
        | (offer.Content is null ? 0 : OfferParts.Content) | (offer.Delivery is null ? 0 : OfferParts.Delivery);

    private void Write(Money money)
    {
        bytes.Signed(money.MinorUnits);
        bytes.Number(terms.IdOfText(money.Currency.Code));
    }

    private void Write(DateTimeOffset time)
    {
        bytes.Signed(time.Ticks);
        bytes.Signed((long)time.Offset.TotalMinutes);
    }
}

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
