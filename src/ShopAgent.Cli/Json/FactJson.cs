using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Cli.Json;

/// <summary>One remembered fact of <c>profile --json</c>.</summary>
/// <param name="Kind">like, dislike, require, avoid, size, diet, allergy or budget.</param>
/// <param name="Source">stated or inferred.</param>
internal sealed record FactJson(int Id, string Kind, string Value, string? Scope, string Source, DateTimeOffset Since, string Sentence)
{
    public static FactJson Of(ProfileFact fact) => new(
        fact.Id, fact.Kind.ToString().ToLowerInvariant(), fact.Value, fact.Scope, fact.Source.ToString().ToLowerInvariant(), fact.Since, fact.Sentence);
}
