using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Dialogue;

/// <summary>A cheaper single offer that a plan passed over, and what the whole basket would have cost with it, shipping included.</summary>
internal sealed record PlanAlternative(string Title, string MerchantId, Money Cost, Money Total);
