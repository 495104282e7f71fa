using ShopAgent.Catalog.Products;
using Spectre.Console;

namespace ShopAgent.Cli.Rendering;

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
