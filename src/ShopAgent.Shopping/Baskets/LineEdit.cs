namespace ShopAgent.Shopping.Baskets;

/// <summary>Lines after an edit, or the reason why they stayed as they were.</summary>
internal sealed record LineEdit(IReadOnlyList<BasketLine> Lines, BasketRefusal? Refusal);
