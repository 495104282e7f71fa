using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Baskets;

/// <summary>An immutable basket: lines in the order in which they were first added, one a variant, with the log that undo and redo walk.</summary>
public sealed record Basket
{
    public static Basket Empty { get; } = new();

    public IReadOnlyList<LineItem> Lines { get; init; } = [];

    /// <summary>Earlier states, the latest last; each undo takes one back. At most <see cref="MaxUndo"/> are kept.</summary>
    public IReadOnlyList<BasketStep> Undoable { get; init; } = [];

    public IReadOnlyList<BasketStep> Redoable { get; init; } = [];

    /// <summary>Steps that can be undone; more than anyone takes back in a chat, small enough to store with every turn.</summary>
    public const int MaxUndo = 50;

    public bool IsEmpty => Lines.Count == 0;

    public LineItem? Find(string variantId) => Lines.FirstOrDefault(line => line.VariantId == variantId);

    /// <summary>Sets the lines and records the step, so that undo brings the present lines back.</summary>
    public Basket Change(IReadOnlyList<LineItem> lines, string description) => this with
    {
        Lines = lines,
        Undoable = [.. Undoable.Skip(Math.Max(0, Undoable.Count + 1 - MaxUndo)), new BasketStep(description, Lines)],
        Redoable = [],
    };

    /// <summary>Null when there is nothing to undo.</summary>
    public Basket? Undo() => Undoable is [.., var last]
        ? this with { Lines = last.Lines, Undoable = [.. Undoable.SkipLast(1)], Redoable = [.. Redoable, last with { Lines = Lines }] }
        : null;

    /// <summary>Null when there is nothing to redo.</summary>
    public Basket? Redo() => Redoable is [.., var last]
        ? this with { Lines = last.Lines, Redoable = [.. Redoable.SkipLast(1)], Undoable = [.. Undoable, last with { Lines = Lines }] }
        : null;
}

/// <summary>One variant in a basket, with title and price as they were when its quantity last changed.</summary>
public sealed record LineItem
{
    public required string VariantId { get; init; }

    public required string ProductId { get; init; }

    public required string MerchantId { get; init; }

    public required string Title { get; init; }

    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>In <see cref="Unit"/>s; above zero.</summary>
    public required decimal Quantity { get; init; }

    public SalesUnit Unit { get; init; }

    public required Money UnitPrice { get; init; }

    public Money LineTotal => UnitPrice * Quantity;
}

/// <param name="Description">What the step did: "add 2 x Spaghetti".</param>
/// <param name="Lines">The lines that undoing (or redoing) the step brings back.</param>
public sealed record BasketStep(string Description, IReadOnlyList<LineItem> Lines);
