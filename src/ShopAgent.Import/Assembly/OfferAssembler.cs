using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Assembly;

/// <summary>Finishes offers: prices with the feed's separator and currency, availability, quantities; contradictions are settled to the shopper's safety and reported.</summary>
/// <param name="currency">Of the feed.</param>
/// <param name="separator">Decimal separator of the feed; null when it is not known.</param>
/// <param name="now">Sales that have ended by then are left out.</param>
internal sealed partial class OfferAssembler(Currency currency, char? separator, DateTimeOffset now, FeedLog log)
{
    /// <summary>Usual step of goods sold by the kilogram, where the feed states none.</summary>
    private const decimal MeasuredStep = 0.1m;

    private const decimal PercentWhole = 100;

    /// <summary>A sentence: where the user can set the separator.</summary>
    public required string SeparatorRemedy { get; init; }

    /// <returns>Null when the variant has to be left out: its price is negative or cannot be read for certain.</returns>
    public Offer? Assemble(VariantDraft draft)
    {
        if (!TryPrice(draft, out var list)) return null;
        var unit = Unit(draft);
        var step = draft.Step is > 0 ? draft.Step.Value : unit == SalesUnit.Piece ? 1 : MeasuredStep;
        var offer = new Offer
        {
            ListPrice = list,
            Unit = unit,
            QuantityStep = step,
            MinimumQuantity = draft.MinimumQuantity is > 0 ? draft.MinimumQuantity.Value : step,
            Stock = Stock(draft, unit),
            AvailableFrom = draft.AvailableFrom,
            Content = unit == SalesUnit.Piece ? PackText.Read(draft.Pack) : null,
            Delivery = draft.Delivery,
        };
        return WithSale(offer with { Availability = Availability(draft, offer) }, draft);
    }

    private bool TryPrice(VariantDraft draft, out Money? price)
    {
        price = null;
        if (Placeholder.Empty(draft.Price, log) is null)
        {
            Warn(draft, "price", draft.Price, "price-missing", "The product has no price such as 19.99; it is shown without one and cannot be bought.");
            return true;
        }

        var own = Currency.IsCode(draft.Currency) ? new Currency(draft.Currency!) : (Currency?)null;
        if (PriceText.Read(draft.Price, separator, own ?? currency) is not { } reading)
        {
            var message = PriceText.Read(draft.Price, '.') is null
                ? "The price is not one number such as 19.99, 1.299,00 EUR or $15; the product was left out."
                : $"It cannot be told whether the price's mark parts thousands or decimals (1299.00 would be clear); the product was left out. {SeparatorRemedy}";
            log.Reject(draft.Line, draft.SourceId, "price", draft.Price, "price-unreadable", message);
            return false;
        }

        if (reading.Amount < 0)
        {
            log.Reject(draft.Line, draft.SourceId, "price", draft.Price, "price-negative", "The price is negative where a number above 0 is expected; the product was left out.");
            return false;
        }

        var actual = reading.Currency ?? own ?? currency;
        if (actual != currency) Warn(draft, "price", draft.Price, "currency-differs", $"The price is in {actual} while the feed is in {currency}; it was imported in {actual}.");
        if (reading.Amount == 0) Warn(draft, "price", draft.Price, "price-zero", "The price is zero where a number above 0 is expected; the product is shown and cannot be bought.");
        if (ThreeDecimals().IsMatch(draft.Price!) && Money.FromMajor(reading.Amount, actual).Amount != reading.Amount)
            Warn(draft, "price", draft.Price, "price-decimals", $"The price was read with three decimals and rounded to {ToMoney(reading.Amount, actual)}; if its mark parts thousands, write it without, or set \"decimal_separator\" for this shop in merchants.json.");
        if (draft.Price!.Any(char.IsSymbol)) log.Repair();
        price = ToMoney(reading.Amount, actual);
        return true;
    }

    private Offer WithSale(Offer offer, VariantDraft draft)
    {
        if (offer.ListPrice is not { MinorUnits: > 0 } list) return offer;
        var written = Placeholder.Empty(draft.SalePrice, log);
        var sale = written is not null
            ? PriceText.Read(draft.SalePrice, separator, list.Currency)?.Amount
            : draft.DiscountPercent is > 0 and < PercentWhole ? list.Amount * (PercentWhole - draft.DiscountPercent.Value) / PercentWhole : null;
        if (sale is null)
        {
            if (written is not null) Warn(draft, "sale_price", draft.SalePrice, "sale-unreadable", "The sale price is not one number such as 14.99; the regular price holds.");
            return offer;
        }

        if (sale <= 0 || sale >= list.Amount)
        {
            Warn(draft, "sale_price", draft.SalePrice, "sale-not-lower", "The sale price is not below the regular price; the regular price holds.");
            return offer;
        }

        if (draft.OddSalePeriod is { } odd)
        {
            Warn(draft, "sale_price_effective_date", odd, "sale-window-unreadable", "The sale period is not written as 2026-02-24 or 2026-02-24T13:00-0800 (start/end); the regular price holds.");
            return offer;
        }

        if (draft.SaleFrom > draft.SaleTo)
        {
            Warn(draft, "sale_price", draft.SalePrice, "sale-window-reversed", "The sale ends before it starts; the regular price holds.");
            return offer;
        }

        if (draft.SaleTo < now)
        {
            Warn(draft, "sale_price", draft.SalePrice, "sale-over", "The sale has ended; the regular price holds.");
            return offer;
        }

        var window = (draft.SaleFrom ?? draft.SaleTo) is null ? null : new SaleWindow(draft.SaleFrom, draft.SaleTo);
        return offer with { SalePrice = ToMoney(sale.Value, list.Currency), SaleWindow = window };
    }

    private Money ToMoney(decimal amount, Currency of)
    {
        var money = Money.FromMajor(amount, of);
        if (money.Amount != amount) log.Repair();
        return money;
    }

    private SalesUnit Unit(VariantDraft draft)
    {
        switch (draft.Unit?.Trim().ToLowerInvariant())
        {
            case null or "" or "piece" or "pieces" or "pc" or "pcs" or "each" or "unit" or "pack": return SalesUnit.Piece;
            case "kg" or "kilogram" or "kilo": return SalesUnit.Kilogram;
            case "l" or "litre" or "liter": return SalesUnit.Litre;
            case "m" or "metre" or "meter": return SalesUnit.Metre;
            default:
                Warn(draft, "unit", draft.Unit, "unit-unknown", "The unit of sale is not known (kg, l, m, piece); the product is sold by the piece.");
                return SalesUnit.Piece;
        }
    }

    private decimal? Stock(VariantDraft draft, SalesUnit unit)
    {
        if (Placeholder.Empty(draft.Stock, log) is not { } text) return null;
        if (NumberText.Read(text.Trim().TrimEnd('+')) is not { } stock)
        {
            Warn(draft, "stock", draft.Stock, "stock-unreadable", "The stock is not a number such as 12; it was read as not tracked.");
            return null;
        }

        if (stock < 0) Warn(draft, "stock", draft.Stock, "stock-negative", "The stock is negative (oversold); it was read as 0.");
        else if (unit == SalesUnit.Piece && stock != decimal.Floor(stock)) Warn(draft, "stock", draft.Stock, "stock-fraction", "The stock of pieces is a fraction; it was rounded down.");
        return unit == SalesUnit.Piece ? Math.Max(0, decimal.Floor(stock)) : Math.Max(0, stock);
    }

    private Availability Availability(VariantDraft draft, Offer offer)
    {
        var written = string.IsNullOrWhiteSpace(draft.Availability) || AvailabilityText.Read(draft.Availability) is not null ? draft.Availability : Placeholder.Empty(draft.Availability, log);
        var stated = written is { Length: > 0 } ? AvailabilityText.Read(written) : null;
        if (stated is null && written is { Length: > 0 })
            Warn(draft, "availability", draft.Availability, "availability-unknown", "The availability is not a word such as in_stock, out_of_stock, preorder or backorder; it was read as unknown.");
        if (stated is null && written is null or "") return offer.Stock switch { null => Catalog.Products.Availability.Unknown, 0 => Catalog.Products.Availability.OutOfStock, _ => Catalog.Products.Availability.InStock };
        if (stated is Catalog.Products.Availability.InStock or Catalog.Products.Availability.LimitedStock && offer.Stock is { } stock && stock < offer.MinimumQuantity)
        {
            Warn(draft, "stock", draft.Stock, "stock-contradicts", stock == 0
                ? "The product is stated to be in stock with a stock of 0; it was read as out of stock."
                : $"The stock is below the minimum quantity of {NumberText.Write(offer.MinimumQuantity)}; the product was read as out of stock.");
            return Catalog.Products.Availability.OutOfStock;
        }

        return stated ?? Catalog.Products.Availability.Unknown;
    }

    /// <summary>A lone mark with three digits behind it.</summary>
    [GeneratedRegex(@"^[^.,]*\d[.,]\d{3}(?!\d)[^.,]*$")]
    private static partial Regex ThreeDecimals();

    private void Warn(VariantDraft draft, string field, string? value, string code, string message) => log.Warn(draft.Line, draft.SourceId, field, value, code, message);
}
