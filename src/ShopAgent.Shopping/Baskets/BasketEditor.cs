using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Shopping.Baskets;

/// <summary>
/// Every way to change a basket. Nothing here throws on a shopper's input: what cannot be done comes back as a refusal beside the untouched basket. Quantities are checked against the
/// catalogue as the whole line would be (adding 3 to 2 checks 5), and a changed line takes today's title and price. Thread-safe.
/// </summary>
public sealed class BasketEditor(IProductLookup products, TimeProvider time)
{
    private readonly VariantFinder _finder = new(products, time);
    private readonly LineEditor _lines = new(products, time);

    /// <summary>Adds to what is there. A product id stands for its only buyable variant; where there are several, the refusal "choose-variant" names them.</summary>
    /// <param name="id">A variant id or a product id; an id that is both means the product, unless it has this variant only (<see cref="AddVariant"/> is exact).</param>
    public BasketOutcome Add(Basket basket, string id, decimal quantity) => AddMany(basket, [new BasketRequest(id, quantity)]);

    /// <summary>Adds to what is there, by variant id only.</summary>
    public BasketOutcome AddVariant(Basket basket, string variantId, decimal quantity) => AddAll(basket, [new BasketRequest(variantId, quantity)], _finder.FindVariant);

    /// <summary>Adds all of them as one step of the undo log, or none of them.</summary>
    public BasketOutcome AddMany(Basket basket, IReadOnlyList<BasketRequest> requests) => AddAll(basket, requests, _finder.FindBuyable);

    /// <summary>Sets a line's quantity; 0 removes the line.</summary>
    /// <param name="variantId">The variant, or a product of which the basket has one variant.</param>
    public BasketOutcome SetQuantity(Basket basket, string variantId, decimal quantity)
    {
        if (quantity == 0) return Remove(basket, variantId);
        if (!TryFindLine(basket, variantId, out var line, out var refusal)) return Refused(basket, refusal);
        if (line.Quantity == quantity) return Refused(basket, RefusalSentences.NoChange(line));
        return Commit(basket, _lines.Set(basket.Lines, line.VariantId, quantity, inBasket: 0), ChangeKind.Quantity, $"change {line.Title} to {QuantityText.Of(quantity, line.Unit)}");
    }

    /// <param name="variantId">As in <see cref="SetQuantity"/>.</param>
    public BasketOutcome Remove(Basket basket, string variantId)
    {
        if (!TryFindLine(basket, variantId, out var line, out var refusal)) return Refused(basket, refusal);
        return Changed(basket, basket.Change([.. basket.Lines.Where(other => other != line)], $"remove {line.Title}"), ChangeKind.Removed);
    }

    public static BasketOutcome Clear(Basket basket) => basket.IsEmpty
        ? Refused(basket, RefusalSentences.Empty)
        : Changed(basket, basket.Change([], "clear the basket"), ChangeKind.Cleared);

    /// <summary>Takes the last step back. Prices come back as they were; the checkout asks the catalogue again.</summary>
    public static BasketOutcome Undo(Basket basket) => basket.Undo() is { } undone
        ? Changed(basket, undone, ChangeKind.Undone)
        : Refused(basket, RefusalSentences.NothingToUndo);

    public static BasketOutcome Redo(Basket basket) => basket.Redo() is { } redone
        ? Changed(basket, redone, ChangeKind.Redone)
        : Refused(basket, RefusalSentences.NothingToRedo);

    private BasketOutcome AddAll(Basket basket, IReadOnlyList<BasketRequest> requests, Func<string, VariantChoice> find)
    {
        var edit = new LineEdit(basket.Lines, null);
        var added = new List<string>();
        foreach (var (id, quantity) in requests)
        {
            var choice = find(id);
            if (choice.Refusal is { } refusal) return Refused(basket, refusal);
            edit = _lines.Add(edit.Lines, choice.VariantId, quantity);
            if (edit.Refusal is not null) break;
            var line = edit.Lines.First(line => line.VariantId == choice.VariantId);
            added.Add($"{QuantityText.Of(quantity, line.Unit)} x {line.Title}");
        }

        return Commit(basket, edit, ChangeKind.Added, "add " + string.Join(", ", added));
    }

    private bool TryFindLine(Basket basket, string id, out LineItem line, out BasketRefusal refusal)
    {
        LineItem[] lines = basket.Find(id) is { } exact ? [exact] : [.. basket.Lines.Where(line => line.ProductId == id)];
        line = lines.FirstOrDefault()!;
        refusal = lines.Length > 1 ? RefusalSentences.ChooseLine(lines, products) : RefusalSentences.NotInBasket(products.Find(id)?.Title);
        return lines.Length == 1;
    }

    private static BasketOutcome Commit(Basket basket, LineEdit edit, string kind, string description) => edit.Refusal is { } refusal
        ? Refused(basket, refusal)
        : Changed(basket, basket.Change(edit.Lines, description), kind);

    private static BasketOutcome Changed(Basket before, Basket after, string kind) =>
        new() { Basket = after, Changes = LineChanges.Between(before.Lines, after.Lines, kind) };

    private static BasketOutcome Refused(Basket basket, BasketRefusal refusal) => new() { Basket = basket, Refusal = refusal };
}

/// <summary>One of several things to put into the basket together.</summary>
/// <param name="Id">A variant id, or a product id as in <see cref="BasketEditor.Add"/>.</param>
/// <param name="Quantity">In the offer's own unit; above zero.</param>
public sealed record BasketRequest(string Id, decimal Quantity);

/// <summary>Either the changed basket with what changed, or the basket as it was with the reason.</summary>
public sealed record BasketOutcome
{
    public required Basket Basket { get; init; }

    public IReadOnlyList<BasketChange> Changes { get; init; } = [];

    /// <summary>Null when the change was made.</summary>
    public BasketRefusal? Refusal { get; init; }

    public bool IsChanged => Changes.Count > 0;
}

/// <param name="Code">unknown-product, choose-variant, not-in-basket, nothing-to-undo, nothing-to-redo, empty, no-change, too-many, or a <see cref="PurchaseRefusal"/> in kebab case (no-price, not-positive, not-available, below-minimum, not-a-multiple, more-than-stock).</param>
/// <param name="Message">One English sentence that says what to do.</param>
/// <param name="Limit">The stock, minimum or step that the refusal speaks of.</param>
/// <param name="Choices">Variants to choose from, for choose-variant.</param>
public sealed record BasketRefusal(string Code, string Message, decimal? Limit = null, IReadOnlyList<Variant>? Choices = null);
