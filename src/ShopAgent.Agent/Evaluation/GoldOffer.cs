namespace ShopAgent.Agent.Evaluation;

/// <param name="Id">The shop's own id of the product.</param>
public sealed record GoldOffer(string Merchant, string Id);
