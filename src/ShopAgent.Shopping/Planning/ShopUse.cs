namespace ShopAgent.Shopping.Planning;

/// <summary>What the search has decided about a shop: nothing bought there; bought with the fee paid; bought for at least the free-shipping threshold.</summary>
internal enum ShopUse { Undecided, Closed, Paid, Free }
