namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>What the postings of a group's phrases say of a product together.</summary>
[Flags]
internal enum Proof : byte
{
    None = 0,
    Ranks = 1,

    /// <summary>Has a phrase that counts.</summary>
    Matches = 2,

    /// <summary>The product is what the group asks for, ...</summary>
    Certain = 4,

    /// <summary>... unless that is only what the product is for.</summary>
    IsPurpose = 8,

    /// <summary>Some name of the type heads the title, ...</summary>
    Heads = 16,

    /// <summary>... and some name stands in it, which together prove the type as well.</summary>
    InTitle = 32,
}
