namespace ShopAgent.Catalog.Store;

/// <summary>Where the feeds are. Section "Catalog".</summary>
public sealed class CatalogOptions
{
    public const string SectionName = "Catalog";

    /// <summary>
    /// A feed file or a folder of feeds, imported on start while there is nothing of one's own: no <see cref="Sources"/>, and nothing imported by hand. A relative path is looked up in the working directory, then beside the executable.
    /// Default "catalog"; empty: nothing is imported on start.
    /// </summary>
    public string Path { get; set; } = "catalog";

    /// <summary>ISO 4217 currency of feeds that state none; null: such a feed is refused.</summary>
    public string? Currency { get; set; }

    /// <summary>One's own feeds, imported on start whenever they changed. Default: none. With any, <see cref="Path"/> is not read.</summary>
    public IList<SourceOptions> Sources { get; set; } = [];

    /// <summary>The existing file or folder that <see cref="Path"/> names; null when there is none.</summary>
    public string? FindPath() => Find(Path);

    /// <summary>The existing file or folder of this name, looked up in the working directory, then beside the executable; null when there is none.</summary>
    internal static string? Find(string path)
    {
        if (path.Length == 0) return null;
        string[] candidates = [System.IO.Path.GetFullPath(path), System.IO.Path.GetFullPath(path, AppContext.BaseDirectory)];
        return candidates.FirstOrDefault(candidate => File.Exists(candidate) || Directory.Exists(candidate));
    }
}
