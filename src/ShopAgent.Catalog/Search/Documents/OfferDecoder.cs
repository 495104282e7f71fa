using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Reads what <see cref="OfferEncoder"/> wrote.</summary>
internal readonly struct OfferDecoder(Func<int, string> textOf)
{
    public Offer Read(ref ByteReader bytes)
    {
        var parts = (OfferParts)bytes.Number();
        var availability = (Availability)bytes.Byte();
        var unit = (SalesUnit)bytes.Byte();
        Money? list = Has(parts, OfferParts.ListPrice) ? ReadMoney(ref bytes) : null;
        Money? sale = Has(parts, OfferParts.SalePrice) ? ReadMoney(ref bytes) : null;
        DateTimeOffset? from = Has(parts, OfferParts.SaleFrom) ? ReadTime(ref bytes) : null;
        DateTimeOffset? to = Has(parts, OfferParts.SaleTo) ? ReadTime(ref bytes) : null;
        return new Offer
        {
            Availability = availability,
            Unit = unit,
            ListPrice = list,
            SalePrice = sale,
            SaleWindow = Has(parts, OfferParts.SaleWindow) ? new SaleWindow(from, to) : null,
            AvailableFrom = Has(parts, OfferParts.AvailableFrom) ? ReadTime(ref bytes) : null,
            Stock = Has(parts, OfferParts.Stock) ? bytes.Decimal() : null,
            MinimumQuantity = Has(parts, OfferParts.MinimumQuantity) ? bytes.Decimal() : 1,
            QuantityStep = Has(parts, OfferParts.QuantityStep) ? bytes.Decimal() : 1,
            Content = Has(parts, OfferParts.Content) ? new Measure(bytes.Decimal(), textOf(bytes.Number())) : null,
            Delivery = Has(parts, OfferParts.Delivery) ? new FulfilmentTime((int)bytes.Signed(), (int)bytes.Signed()) : null,
        };
    }

    private static bool Has(OfferParts parts, OfferParts part) => (parts & part) != 0;

    private Money ReadMoney(ref ByteReader bytes)
    {
        var minor = bytes.Signed();
        return new Money(minor, new Currency(textOf(bytes.Number())));
    }

    private static DateTimeOffset ReadTime(ref ByteReader bytes)
    {
        var ticks = bytes.Signed();
        return new DateTimeOffset(ticks, TimeSpan.FromMinutes(bytes.Signed()));
    }
}
