namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>What a phrase of a request does; the names of phrases.txt in kebab case.</summary>
public enum PhraseAct
{
    /// <summary>Frame of the request: "show me", "je cherche"; says nothing about the product.</summary>
    Frame,

    /// <summary>Praise that no feed states: "good", "nice".</summary>
    Praise,

    /// <summary>"find all", "every": the whole set is wanted.</summary>
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

    /// <summary>"most", "highest", "plus grand": a superlative of the spec that follows.</summary>
    Most,
    Least,

    /// <summary>"more", "higher": a comparison with what was shown, of the spec that follows.</summary>
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

    /// <summary>"2 x", "pieces of": multiplies the measure that follows.</summary>
    Times,

    /// <summary>Starts a complement of the noun before it: "for", "with", "avec".</summary>
    Preposition,

    /// <summary>"compatible with", "that fits": what follows is what the wished thing must go with.</summary>
    Compatible,

    /// <summary>"alternative to": what follows is what the wished thing shall take the place of.</summary>
    Substitute,

    /// <summary>"at least the same": the specs that follow must not be lower than the other product's.</summary>
    AtLeastSame,

    /// <summary>Starts the part of a sentence that says what to do with what is found: "and add them to the cart".</summary>
    Tail,

    /// <summary>"series", "family": every version of the model before or after it.</summary>
    Series,

    /// <summary>Whom it is for; says nothing more once the age is known.</summary>
    Child,

    /// <summary>Plain words of the wish, although one of them is grammar elsewhere: "free range".</summary>
    Word,

    /// <summary>Withdraws a constraint: "any colour", "forget the price".</summary>
    Any,
}
