namespace ShopAgent.Shopping.Baskets;

/// <summary>One of several things to put into the basket together.</summary>
/// <param name="Id">A variant id, or a product id as in <see cref="BasketEditor.Add"/>.</param>
/// <param name="Quantity">In the offer's own unit; above zero.</param>
public sealed record BasketRequest(string Id, decimal Quantity);
