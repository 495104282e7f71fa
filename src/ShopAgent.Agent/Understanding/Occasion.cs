namespace ShopAgent.Agent.Understanding;

/// <summary>A recipe or an event, as an owner wrote it down: what it takes, for how many.</summary>
/// <param name="Names">What shoppers call it, by language.</param>
/// <param name="People">For whom the amounts are; used too when the shopper names no number.</param>
/// <param name="Days">For how many days the amounts are.</param>
internal sealed record Occasion(IReadOnlyDictionary<string, IReadOnlyList<string>> Names, int People, int Days, IReadOnlyList<OccasionNeed> Needs);
