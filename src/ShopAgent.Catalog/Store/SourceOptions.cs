namespace ShopAgent.Catalog.Store;

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
