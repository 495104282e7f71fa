namespace ShopAgent.Agent.Understanding;

/// <param name="Find">What to look for, in words that the shops use.</param>
/// <param name="Amount">For <see cref="Occasion.People"/>: "900 g", "2", "4 pieces".</param>
/// <param name="Fixed">The amount does not grow with people or days: one first-aid kit.</param>
/// <param name="Names">What it is called, by language.</param>
internal sealed record OccasionNeed(string Find, string Amount, bool Fixed, IReadOnlyDictionary<string, string> Names);
