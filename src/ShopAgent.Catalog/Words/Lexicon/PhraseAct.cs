namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>What a phrase of a request does; the names of phrases.txt in kebab case.</summary>
public enum PhraseAct
{
    /// <summary>Frame of the request ("show me"), which says nothing about the product.</summary>
    Frame,

    /// <summary>Praise that no feed states: "good", "nice".</summary>
    Praise,

    /// <summary>The whole set is wanted: "find all", "every".</summary>
    All,

    /// <summary>Starts a sentence that says what to do with ties.</summary>
    Ties,

    LessThan,
    AtMost,
    MoreThan,
    AtLeast,
    Exactly,
    Around,
    Between,
    And,
    Or,
    To,

    /// <summary>A superlative of the spec that follows: "most", "highest".</summary>
    Most,
    Least,

    /// <summary>A comparison with what was shown, of the spec that follows: "more", "higher".</summary>
    More,
    Less,
    Than,

    Not,

    /// <summary>Negates the word before it: "nut-free".</summary>
    FreeSuffix,

    InStock,
    New,
    Refurbished,
    Used,
    Rated,
    Stars,
    BestRated,
    ForEach,
    Budget,
    Price,
    Size,
    SoldBy,
    MadeBy,

    /// <summary>Multiplies the measure that follows: "2 x", "pieces of".</summary>
    Times,

    /// <summary>Starts a complement of the noun before it: "for", "with", "avec".</summary>
    Preposition,

    /// <summary>What follows is what the wished thing must go with: "compatible with".</summary>
    Compatible,

    /// <summary>What follows is what the wished thing shall take the place of: "alternative to".</summary>
    Substitute,

    /// <summary>The specs that follow must not be lower than the other product's: "at least the same".</summary>
    AtLeastSame,

    /// <summary>Starts the part of a sentence that says what to do with what is found.</summary>
    Tail,

    /// <summary>Every version of the model before or after it: "series", "family".</summary>
    Series,

    /// <summary>Whom it is for; says nothing more once the age is known.</summary>
    Child,

    /// <summary>Plain words of the wish, although one of them is grammar elsewhere: "free range".</summary>
    Word,

    /// <summary>Withdraws a constraint: "any colour".</summary>
    Any,
}
