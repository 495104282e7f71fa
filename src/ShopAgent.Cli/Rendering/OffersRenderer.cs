using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Offers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Offers with the numbers that "the second one" counts by: a table where there is room, else cards of two lines.</summary>
internal static class OffersRenderer
{
    /// <summary>Narrower terminals get cards: seven columns and a readable title need this much.</summary>
    private const int TableFrom = 100;

    public static IRenderable Render(OffersPanel panel, RenderContext context)
    {
        var offers = panel.Offers.Select(hit => OfferView.Of(hit, context.Now)).ToList();
        return Render(offers, panel.Total, panel.AreAlternatives, context);
    }

    /// <param name="total">How many satisfy the request in all.</param>
    public static IRenderable Render(IReadOnlyList<OfferView> offers, int total, bool areAlternatives, RenderContext context)
    {
        var parts = new List<IRenderable>();
        if (areAlternatives) parts.Add(Layout.Data(context.Words["offers.alternatives"], Palette.Notice));
        parts.Add(context.Width >= TableFrom ? AsTable(offers, context) : AsCards(offers, context));
        if (!areAlternatives && total > offers.Count) parts.Add(Layout.Data(context.Words.Format("offers.showing", offers.Count, total), Palette.Quiet));
        return Layout.Stack(parts);
    }

    private static Table AsCards(IReadOnlyList<OfferView> offers, RenderContext context)
    {
        var table = Layout.Columns(context.Width, Layout.Right(), Layout.Left(), Layout.Last());
        for (var i = 0; i < offers.Count; i++)
        {
            var offer = offers[i];
            table.AddRow(Number(i), Layout.Data(OfferText.Title(offer), Palette.Strong), PriceText(offer, context));
            table.AddRow(Layout.Blank, Summary(offer, context), Layout.Data(OfferText.OldPrice(offer, context), Palette.Quiet));
            if (OfferText.NotStated(offer, context) is { } notStated) table.AddRow(Layout.Blank, Layout.Data(notStated, Palette.Notice), Layout.Blank);
        }

        return table;
    }

    private static Table AsTable(IReadOnlyList<OfferView> offers, RenderContext context)
    {
        var words = context.Words;
        var table = Layout.Columns(
            context.Width,
            Layout.Right(), Layout.Left(words["offers.product"]), Layout.Right(words["offers.price"]), Layout.Left(words["offers.shop"]),
            Layout.Left(words["offers.rating"]), Layout.Left(words["offers.stock"]), Layout.Left(words["offers.why"]));
        table.ShowHeaders();
        for (var i = 0; i < offers.Count; i++)
        {
            var offer = offers[i];
            var (stock, stockStyle) = OfferText.Stock(offer, context);
            table.AddRow(
                Number(i), Product(offer, context), PriceCell(offer, context), Layout.Data(context.ShopName(offer.MerchantId)),
                Layout.Data(OfferText.Stars(offer.Rating, context)), Layout.Data(stock, stockStyle), Layout.Data(OfferText.Reason(offer), Palette.Quiet));
        }

        return table;
    }

    private static Text Number(int index) => Layout.Data((index + 1).ToString(CultureInfo.InvariantCulture), Palette.Accent);

    private static Text PriceText(OfferView offer, RenderContext context) =>
        Layout.Data(OfferText.Price(offer, context), offer.Price is null ? Palette.Notice : offer.IsOnSale ? Palette.Good : Palette.Strong);

    private static IRenderable PriceCell(OfferView offer, RenderContext context) => OfferText.OldPrice(offer, context) is { } old
        ? new Rows(PriceText(offer, context), Layout.Data(old, Palette.Quiet))
        : PriceText(offer, context);

    private static IRenderable Product(OfferView offer, RenderContext context)
    {
        var lines = new List<IRenderable> { Layout.Data(OfferText.Title(offer), Palette.Strong) };
        if (OfferText.Choice(offer, context) is { } choice) lines.Add(Layout.Data(choice, Palette.Quiet));
        if (OfferText.NotStated(offer, context) is { } notStated) lines.Add(Layout.Data(notStated, Palette.Notice));
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
            if (!string.IsNullOrWhiteSpace(text)) line.Append(Layout.Separator, Palette.Quiet).Append(SafeText.Line(text), style);
        }
    }
}
