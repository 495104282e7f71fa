using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Cli.Json;

/// <param name="Forgotten">What this command made the profile forget.</param>
internal sealed record ProfileJson(string Session, string Profile, bool Learns, IReadOnlyList<FactJson> Facts, IReadOnlyList<FactJson> Forgotten);

/// <summary>One remembered fact of <c>profile --json</c>.</summary>
/// <param name="Kind">like, dislike, require, avoid, size, diet, allergy, budget, household, shop or delivery.</param>
/// <param name="Source">stated or inferred.</param>
/// <param name="Count">How many adds, removals and orders it was learned from; null when stated.</param>
internal sealed record FactJson(int Id, string Kind, string Value, string? Scope, string Source, int? Count, DateTimeOffset Since, string Sentence)
{
    public static FactJson Of(ProfileFact fact) => new(
        fact.Id, fact.Kind.ToString().ToLowerInvariant(), fact.Value, fact.Scope, fact.Source.ToString().ToLowerInvariant(), fact.Evidence?.Count, fact.Since, fact.Sentence);
}
