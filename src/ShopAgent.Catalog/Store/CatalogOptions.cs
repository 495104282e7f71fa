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

/// <summary>
/// One entry of Catalog:Sources: a feed, or a folder of feeds or with a merchants.json. What it states holds for every feed of a folder that does not state it itself. All values are text here, so
/// the import can name every wrong one at once.
/// </summary>
public sealed class SourceOptions
{
    /// <summary>Feed file or folder. A relative path is looked up in the working directory, then beside the executable. Required.</summary>
    public string? Path { get; set; }

    /// <summary>Id of the shop; default: the file's name without its ending. Only for a path that holds one feed.</summary>
    public string? Merchant { get; set; }

    /// <summary>Name of the shop on screen; default: its id. Only for a path that holds one feed.</summary>
    public string? Name { get; set; }

    /// <summary>ISO 4217 code, for feeds that state none.</summary>
    public string? Currency { get; set; }

    /// <summary>"." or ","; default: learned from the feed's prices.</summary>
    public string? DecimalSeparator { get; set; }

    /// <summary>Language of the feed's texts, as "en" or "fr-BE".</summary>
    public string? Language { get; set; }

    /// <summary>ISO 3166 code of the country that the shop sells to, as "BE".</summary>
    public string? Country { get; set; }

    /// <summary>Address of the shop; completes links that the feed leaves out or writes without it.</summary>
    public string? StoreUrl { get; set; }

    /// <summary>What shipping costs; default: not known.</summary>
    public SourceShipping? Shipping { get; set; }
}

/// <summary>Shipping policy of an entry of Catalog:Sources, in major units of its currency.</summary>
public sealed class SourceShipping
{
    /// <summary>Required; 0 where shipping is free.</summary>
    public string? Fee { get; set; }

    /// <summary>Subtotal from which shipping is free.</summary>
    public string? FreeFrom { get; set; }

    /// <summary>Usual delivery time in days: [min, max].</summary>
    public IList<string> Days { get; set; } = [];
}
