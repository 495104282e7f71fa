namespace ShopAgent.Shopping.Profiles;

/// <summary>Section "Profile".</summary>
public sealed class ProfileOptions
{
    public const string SectionName = "Profile";

    /// <summary>The named profile that sessions go on with; empty: each session goes on with its own.</summary>
    public string Name { get; set; } = "";

    /// <summary>Null when none is named.</summary>
    public string? NameOrNull => string.IsNullOrWhiteSpace(Name) ? null : Name.Trim().ToLowerInvariant();
}
