using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

internal static class ConflictText
{
    /// <summary>Short English for models: "Almond Bar contains nuts".</summary>
    public static string Of(ProfileConflict conflict) => conflict.Kind switch
    {
        ConflictKind.Contains => $"{conflict.Line.Title} contains {conflict.Fact.Value}",
        ConflictKind.MayContain => $"{conflict.Line.Title} may contain {conflict.Fact.Value}",
        _ => $"{conflict.Line.Title} does not state whether it contains {conflict.Fact.Value}",
    };
}
