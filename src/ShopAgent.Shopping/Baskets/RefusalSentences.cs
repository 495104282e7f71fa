using System.Globalization;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Shopping.Baskets;

/// <summary>The one English sentence of each refusal: what is wrong and what can be done.</summary>
internal static class RefusalSentences
{
    public static BasketRefusal Empty { get; } = new("empty", "The basket is empty; add something first.");

    public static BasketRefusal NothingToUndo { get; } = new("nothing-to-undo", "There is no change to undo; tell me what to add or remove instead.");

    public static BasketRefusal NothingToRedo { get; } = new("nothing-to-redo", "There is nothing to redo; only a change that was just undone can be brought back.");

    public static BasketRefusal UnknownProduct(string id) => new("unknown-product", $"The catalogue has no product with the id \"{id}\"; search for it and use an id from the results.");

    public static BasketRefusal NotInBasket(string? title) =>
        new("not-in-basket", $"There is no {title ?? "such product"} in the basket; show the basket to see what can be changed.");

    public static BasketRefusal NoChange(LineItem line) =>
        new("no-change", $"The basket has {QuantityText.Of(line.Quantity, line.Unit)} of {line.Title} already; name another quantity to change it.", line.Quantity);

    public static BasketRefusal TooMany(string title, SalesUnit unit) => new(
        "too-many", $"At most {QuantityText.Of(LineEditor.MaximumQuantity, unit)} of {title} fit in a basket; ask for fewer.", LineEditor.MaximumQuantity);

    public static BasketRefusal NoVariantAvailable(Product product) =>
        new(CodeOf(PurchaseRefusal.NotAvailable), $"No variant of {product.Title} can be bought at the moment; choose another product.");

    public static BasketRefusal ChooseVariant(Product product, IReadOnlyList<Variant> choices) =>
        new("choose-variant", $"{product.Title} comes in {NamesOf(choices)}; say which one.", Choices: choices);

    public static BasketRefusal ChooseLine(IReadOnlyList<LineItem> lines, IProductLookup products)
    {
        Variant[] choices = [.. lines.SelectMany(line => products.Find(line.VariantId)?.Variants.Where(variant => variant.Id == line.VariantId) ?? [])];
        var names = string.Join(", ", lines.Select(line => string.Join(" / ", line.Options.Values)));
        return new BasketRefusal("choose-variant", $"The basket has several variants of {lines[0].Title} ({names}); say which one.", Choices: choices);
    }

    /// <param name="quantity">What the whole line would have been.</param>
    /// <param name="inBasket">How much of it is in the basket already.</param>
    public static BasketRefusal CannotBuy(Product product, Variant variant, PurchaseCheck check, decimal quantity, decimal inBasket)
    {
        var name = NameOf(product.Title, variant.OptionsText);
        var message = check.Refusal switch
        {
            PurchaseRefusal.NoPrice => $"The shop lists no price for {name}, so it cannot be bought; choose another offer.",
            PurchaseRefusal.NotPositive => $"A quantity must be above zero; say how much of {name} you want.",
            PurchaseRefusal.NotAvailable => $"The shop is sold out of {name}; choose another product or variant.",
            PurchaseRefusal.BelowMinimum => $"The shop sells {name} from {Text(SaleQuantity.Smallest(variant.Offer), variant)} on; ask for at least that.",
            PurchaseRefusal.NotAMultiple => $"The shop sells {name} in steps of {Text(variant.Offer.QuantityStep, variant)}; ask for {Nearest(variant, quantity)}.",
            _ => MoreThanStock(name, variant, inBasket),
        };
        return new BasketRefusal(CodeOf(check.Refusal), message, check.Limit);
    }

    public static string NameOf(string title, string options) => options.Length == 0 ? title : $"{title} ({options})";

    private static string MoreThanStock(string name, Variant variant, decimal inBasket)
    {
        var most = SaleQuantity.RoundDown(variant.Offer.Stock ?? 0, variant.Offer);
        if (most < SaleQuantity.Smallest(variant.Offer)) return $"The shop has no {name} in stock; choose another product or variant.";
        var stock = $"Only {Text(most, variant)} of {name} {(most == 1 ? "is" : "are")} in stock";
        if (inBasket <= 0) return $"{stock}; ask for {Text(most, variant)}{(most == 1 ? "" : OrLess(variant))}.";
        return most <= inBasket
            ? $"{stock} and the basket has {Text(inBasket, variant)} already; no more can be added."
            : $"{stock} and the basket has {Text(inBasket, variant)} already; add {Text(most - inBasket, variant)}{(most - inBasket == 1 ? "" : OrLess(variant))}.";
    }

    private static string OrLess(Variant variant) => variant.Offer.Unit == SalesUnit.Piece ? " or fewer" : " or less";

    private static string Nearest(Variant variant, decimal quantity)
    {
        var above = SaleQuantity.RoundUp(quantity, variant.Offer);
        var below = SaleQuantity.RoundDown(quantity, variant.Offer);
        return below >= SaleQuantity.Smallest(variant.Offer) ? $"{Text(below, variant)} or {Text(above, variant)}" : Text(above, variant);
    }

    private static string NamesOf(IReadOnlyList<Variant> variants) => string.Join(", ", variants.Select(variant => variant.OptionsText.Length > 0 ? variant.OptionsText : variant.SourceId));

    private static string Text(decimal quantity, Variant variant) => QuantityText.Of(quantity, variant.Offer.Unit);

    private static string CodeOf(PurchaseRefusal refusal) =>
        string.Concat(refusal.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLower(letter, CultureInfo.InvariantCulture) : letter.ToString()));
}
