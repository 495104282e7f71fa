using System.Globalization;
using ShopAgent.Agent.Panels;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Offers with the numbers that the shopper may name them by: a table where there is room, else cards of two lines.</summary>
internal static class OffersRenderer
{
    /// <summary>Narrower terminals get cards: seven columns and a readable title need this much.</summary>
    private const int TableFrom = 100;

    public static IRenderable Render(OffersPanel panel, RenderContext context)
    {
        var offers = panel.Offers.Select(hit => OfferView.Of(hit, context.Now)).ToList();
        return Render(offers, panel.Total, panel.AreAlternatives, "offers.showing", context);
    }

    /// <param name="total">How many satisfy the request in all.</param>
    /// <param name="footerKey">Phrase under a part of the hits, with how many are shown and how many there are.</param>
    public static IRenderable Render(IReadOnlyList<OfferView> offers, int total, bool areAlternatives, string footerKey, RenderContext context)
    {
        var parts = new List<IRenderable>();
        if (areAlternatives) parts.Add(PanelLayout.Data(context.Words["offers.alternatives"], Palette.Notice));
        parts.Add(context.Width >= TableFrom ? AsTable(offers, context) : AsCards(offers, context));
        if (!areAlternatives && total > offers.Count) parts.Add(PanelLayout.Data(context.Words.Format(footerKey, offers.Count, total), Palette.Quiet));
        return PanelLayout.Stack(parts);
    }

    private static Table AsCards(IReadOnlyList<OfferView> offers, RenderContext context)
    {
        var prices = offers.SelectMany(offer => new[] { OfferText.Price(offer, context), OfferText.OldPrice(offer, context) });
        var table = PanelLayout.Columns(context.Width, NumberColumn(offers), PanelLayout.Left(), PanelLayout.Last().Fitting(prices));
        for (var i = 0; i < offers.Count; i++)
        {
            var offer = offers[i];
            table.AddRow(Number(i), PanelLayout.Data(OfferText.Title(offer), Palette.Strong), PriceText(offer, context));
            table.AddRow(PanelLayout.Blank, Summary(offer, context), PanelLayout.Data(OfferText.OldPrice(offer, context), Palette.Quiet));
            if (OfferText.Warning(offer, context) is { } warning) table.AddRow(PanelLayout.Blank, PanelLayout.Data(warning, Palette.Bad), PanelLayout.Blank);
            if (OfferText.NotStated(offer, context) is { } notStated) table.AddRow(PanelLayout.Blank, PanelLayout.Data(notStated, Palette.Notice), PanelLayout.Blank);
        }

        return table;
    }

    private static Table AsTable(IReadOnlyList<OfferView> offers, RenderContext context)
    {
        var words = context.Words;
        var hasReasons = offers.Any(offer => OfferText.Reason(offer) is not null);
        var table = PanelLayout.Columns(
            context.Width,
            NumberColumn(offers), PanelLayout.Left(words["offers.product"]), PanelLayout.Right(words["offers.price"]), PanelLayout.Left(words["offers.shop"]),
            PanelLayout.Left(words["offers.rating"]), PanelLayout.Left(words["offers.stock"]));
        if (hasReasons) table.AddColumn(PanelLayout.Left(words["offers.why"]));
        table.ShowHeaders();
        for (var i = 0; i < offers.Count; i++) table.AddRow(Cells(offers[i], i, context).Take(table.Columns.Count));
        return table;
    }

    private static IEnumerable<IRenderable> Cells(OfferView offer, int index, RenderContext context)
    {
        var (stock, stockStyle) = OfferText.Stock(offer, context);
        return
        [
            Number(index), Product(offer, context), PriceCell(offer, context), PanelLayout.Data(context.ShopName(offer.MerchantId)),
            PanelLayout.Data(OfferText.Stars(offer.Rating, context)), PanelLayout.Data(stock, stockStyle), PanelLayout.Data(OfferText.Reason(offer), Palette.Quiet),
        ];
    }

    private static TableColumn NumberColumn(IReadOnlyList<OfferView> offers) => PanelLayout.Right().Fitting(offers.Count.ToString(CultureInfo.InvariantCulture));

    private static Text Number(int index) => PanelLayout.Data((index + 1).ToString(CultureInfo.InvariantCulture), Palette.Accent);

    private static Text PriceText(OfferView offer, RenderContext context) =>
        PanelLayout.Data(OfferText.Price(offer, context), offer.Price is null ? Palette.Notice : offer.IsOnSale ? Palette.Good : Palette.Strong);

    private static IRenderable PriceCell(OfferView offer, RenderContext context) => OfferText.OldPrice(offer, context) is { } old
        ? new Rows(PriceText(offer, context), PanelLayout.Data(old, Palette.Quiet))
        : PriceText(offer, context);

    private static IRenderable Product(OfferView offer, RenderContext context)
    {
        var lines = new List<IRenderable> { PanelLayout.Data(OfferText.Title(offer), Palette.Strong) };
        if (OfferText.Choice(offer, context) is { } choice) lines.Add(PanelLayout.Data(choice, Palette.Quiet));
        if (OfferText.Warning(offer, context) is { } warning) lines.Add(PanelLayout.Data(warning, Palette.Bad));
        if (OfferText.NotStated(offer, context) is { } notStated) lines.Add(PanelLayout.Data(notStated, Palette.Notice));
        return new Rows(lines);
    }

    private static Paragraph Summary(OfferView offer, RenderContext context)
    {
        var line = new Paragraph(SafeText.Line(context.ShopName(offer.MerchantId)), Palette.Quiet);
        Add(OfferText.Stars(offer.Rating, context), Palette.Quiet);
        var (stock, stockStyle) = OfferText.Stock(offer, context);
        Add(stock, stockStyle);
        Add(OfferText.Choice(offer, context), Palette.Quiet);
        Add(OfferText.Reason(offer), Palette.Quiet);
        return line;

        void Add(string? text, Style style)
        {
            if (!string.IsNullOrWhiteSpace(text)) line.Append(PanelLayout.Separator, Palette.Quiet).Append(SafeText.Line(text), style);
        }
    }
}
