namespace ShopAgent.Shopping.Sessions;

/// <summary>One stored session in a list.</summary>
/// <param name="Lines">Lines in the basket.</param>
/// <param name="Orders">Orders placed.</param>
public sealed record SessionSummary(string Name, int Turn, int Lines, int Orders, DateTimeOffset UpdatedAt);
