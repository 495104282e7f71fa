using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Tools;

/// <summary>A fact about the shopper in words.</summary>
internal static class FactText
{
    /// <summary>Short English: "allergy nuts", "size 42 (shoes)".</summary>
    public static string Of(FactKind kind, string value, string? scope) => $"{kind.ToString().ToLowerInvariant()} {value}{(scope is null ? "" : $" ({scope})")}";
}
