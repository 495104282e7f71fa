namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>A standard that products name: "DDR5", "HDMI 2.1", "USB-C".</summary>
/// <param name="Spec">What it is a value of: "memory type", "connector".</param>
/// <param name="Template">Its usual name; "#" stands for the version.</param>
/// <param name="Lowest">Lowest version; null where the standard has none.</param>
/// <param name="Highest">Numbers above are no versions.</param>
/// <param name="IsOptional">It is also named without its version.</param>
/// <param name="IsGlued">The version stands right behind the name: "AM5", and not "5 am 4".</param>
/// <param name="Beside">A word that the text must have, because the name alone may be anything; null: none.</param>
public sealed record Standard(string Spec, string Template, decimal? Lowest = null, decimal? Highest = null, bool IsOptional = false, bool IsGlued = false, string? Beside = null)
{
    /// <param name="version">"" where it is not named.</param>
    public string Name(string version) => version.Length == 0 ? Template.Replace("#", "", StringComparison.Ordinal).TrimEnd() : Template.Replace("#", version, StringComparison.Ordinal);
}
