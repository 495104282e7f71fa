namespace ShopAgent.Catalog;

/// <summary>Where the feeds are. Section "Catalog".</summary>
public sealed class CatalogOptions
{
    public const string SectionName = "Catalog";

    /// <summary>
    /// A feed file or a folder of feeds, imported on start while nothing was imported by hand. A relative path is looked up in the working directory, then beside the executable.
    /// Default "catalog"; empty: nothing is imported on start.
    /// </summary>
    public string Path { get; set; } = "catalog";

    /// <summary>ISO 4217 currency of feeds that state none; null: such a feed is refused.</summary>
    public string? Currency { get; set; }

    /// <summary>The existing file or folder that <see cref="Path"/> names; null when there is none.</summary>
    public string? FindPath()
    {
        if (Path.Length == 0) return null;
        string[] candidates = [System.IO.Path.GetFullPath(Path), System.IO.Path.GetFullPath(Path, AppContext.BaseDirectory)];
        return candidates.FirstOrDefault(candidate => File.Exists(candidate) || Directory.Exists(candidate));
    }
}
