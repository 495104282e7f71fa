using System.Globalization;
using ShopAgent.Catalog.Products;
using Spectre.Console;

namespace ShopAgent.Cli.Rendering;

/// <summary>The phrases that an offer is described with in lists, details and comparisons.</summary>
internal static class OfferText
{
    public static string Title(OfferView offer) => offer.Options.Count == 0 ? offer.Title : offer.Title + ", " + offer.OptionsText;

    /// <summary>"€129.00", "from €29.00", "€2.99/kg" or "no price listed".</summary>
    public static string Price(OfferView offer, RenderContext context)
    {
        if (offer.Price is not { } price) return context.Words["price.none"];
        var text = context.Price(price, offer.Unit);
        return offer.IsFromPrice ? context.Words.Format("price.from", text) : text;
    }

    /// <summary>"was €149.00" while a sale holds, else null.</summary>
    public static string? OldPrice(OfferView offer, RenderContext context) =>
        offer is { IsOnSale: true, ListPrice: { } list } ? context.Words.Format("price.was", context.Price(list, offer.Unit)) : null;

    /// <summary>"€4.58/kg" or "€0.25 each"; null when the shop states no content.</summary>
    public static string? UnitPrice(OfferView offer, RenderContext context) => offer.UnitPrice switch
    {
        null => null,
        { Per: SalesUnit.Piece } each => context.Words.Format("price.each", context.Price(each.Price)),
        var per => context.Price(per.Price, per.Per),
    };

    /// <summary>"★ 4.6 (128)"; null without a rating.</summary>
    public static string? Stars(Rating? rating, RenderContext context)
    {
        if (rating is null) return null;
        var value = "★ " + Decimal(rating.Value, context);
        return rating.Count > 0 ? value + " (" + rating.Count.ToString(CultureInfo.InvariantCulture) + ")" : value;
    }

    public static (string Text, Style Style) Stock(OfferView offer, RenderContext context) => StockText.Of(offer.Availability, offer.Stock, offer.Unit, context);

    /// <summary>"5 options" where several variants are meant, else null.</summary>
    public static string? Choice(OfferView offer, RenderContext context) =>
        offer is { Variants: > 1, Options.Count: 0 } ? context.Words.Count("offers.variants", offer.Variants) : null;

    /// <summary>The most important reason why it matched that does not stand beside it already as title, price or rating.</summary>
    public static string? Reason(OfferView offer) => offer.Reasons.FirstOrDefault(reason => !IsSeen(reason, offer));

    /// <summary>What was asked for and the shop does not state; null when all is known.</summary>
    public static string? NotStated(OfferView offer, RenderContext context) =>
        offer.Unknown.Count == 0 ? null : context.Words.Format("offers.notStated", string.Join(", ", offer.Unknown));

    /// <summary>"contains nuts: you are allergic"; null when nothing speaks against it.</summary>
    public static string? Warning(OfferView offer, RenderContext context) => offer.Warnings.Count == 0
        ? null
        : string.Join("; ", offer.Warnings.Select(warning => context.Words.Format("offers.warning." + warning.Status.ToString().ToLowerInvariant(), warning.Allergen)));

    private static string Decimal(decimal value, RenderContext context)
    {
        var text = value.ToString("0.0", CultureInfo.InvariantCulture);
        return context.Words.Language == "fr" ? text.Replace('.', ',') : text;
    }

    private static bool IsSeen(string reason, OfferView offer) =>
        offer.Title.Contains(reason, StringComparison.OrdinalIgnoreCase)
        || (offer.Price is { } price && reason.Contains(price.Currency.Code, StringComparison.Ordinal))
        || (offer.Rating is { } rating && reason.Contains(rating.Value.ToString("0.0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

/// <summary>One phrase that says whether the goods can be had.</summary>
internal static class StockText
{
    /// <summary>Up to this many units left are worth a word.</summary>
    private const decimal FewLeft = 5;

    /// <param name="stock">Null when the shop does not track it.</param>
    public static (string Text, Style Style) Of(Availability availability, decimal? stock, SalesUnit unit, RenderContext context)
    {
        var words = context.Words;
        return (availability, stock) switch
        {
            (Availability.InStock or Availability.LimitedStock, <= 0) => (words["stock.out"], Palette.Bad),
            (Availability.InStock or Availability.LimitedStock, { } left and <= FewLeft) => (words.Format("stock.few", context.Quantity(left, unit)), Palette.Notice),
            (Availability.InStock, _) => (words["stock.in"], Palette.Good),
            (Availability.LimitedStock, _) => (words["stock.limited"], Palette.Notice),
            (Availability.PreOrder, _) => (words["stock.preorder"], Palette.Notice),
            (Availability.BackOrder, _) => (words["stock.backorder"], Palette.Notice),
            (Availability.OutOfStock, _) => (words["stock.out"], Palette.Bad),
            (Availability.Discontinued, _) => (words["stock.discontinued"], Palette.Bad),
            _ => (words["stock.unknown"], Palette.Quiet),
        };
    }
}
