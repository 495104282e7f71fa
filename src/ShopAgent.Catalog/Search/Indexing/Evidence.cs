namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Where a product has a word, as a posting keeps it: enough to rank candidates and to tell most verdicts without the product itself.</summary>
[Flags]
internal enum Evidence : ushort
{
    None = 0,
    Title = 1 << 0,
    Brand = 1 << 1,

    /// <summary>Categories and tags.</summary>
    Category = 1 << 2,
    Attributes = 1 << 3,
    Description = 1 << 4,

    /// <summary>Value of an attribute that names the kind of product, ...</summary>
    TypeValue = 1 << 5,

    /// <summary>... and its last word.</summary>
    TypeValueEnd = 1 << 6,

    /// <summary>The title's head noun.</summary>
    Head = 1 << 7,

    /// <summary>Head noun of an inner category.</summary>
    CategoryHead = 1 << 8,

    /// <summary>Head noun of an outer category.</summary>
    Ancestor = 1 << 9,

    /// <summary>What the product is for, by its title.</summary>
    Purpose = 1 << 10,

    /// <summary>Proves the brand: first word of the title, or any strong field of a product without a brand.</summary>
    Branded = 1 << 11,

    /// <summary>Of the product: its head noun is a type of its own, whatever its category says.</summary>
    HeadIsOther = 1 << 12,

    /// <summary>Of the product: a title of 8 to 15 words; with <see cref="LongTitle"/> more than 23.</summary>
    MediumTitle = 1 << 13,

    /// <summary>Of the product: a title of 16 to 23 words.</summary>
    LongTitle = 1 << 14,

    /// <summary>Of a phrase: each of its words stands in title, category or type.</summary>
    AllStrong = 1 << 15,

    /// <summary>Fields in which the words of a phrase must stand together.</summary>
    Fields = Title | Brand | Category | Attributes | Description,
}

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
