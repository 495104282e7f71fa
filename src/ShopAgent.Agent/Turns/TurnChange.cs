using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Turns;

/// <summary>One thing that the turn changed.</summary>
/// <param name="Kind">added, removed, quantity, undone, redone, cleared (basket); remembered, forgotten (profile); ordered.</param>
/// <param name="Text">In words, culture-free English: "added 2 x Spaghetti 500 g".</param>
/// <param name="Basket">The line behind a basket change, else null.</param>
public sealed record TurnChange(string Kind, string Text, BasketChange? Basket = null);
