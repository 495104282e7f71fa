using ShopAgent.Shopping.Orders;

namespace ShopAgent.Shopping.Sessions;

/// <param name="Session">As it is stored now, with its new version: go on from this one.</param>
/// <param name="Order">The order of the turn; where its proposal had become an order before, that earlier one.</param>
public sealed record SavedSession(ShopperSession Session, Order? Order);
