namespace ShopAgent.Shopping.Profiles;

public enum FactKind
{
    Like,
    Dislike,
    Require,
    Avoid,
    Size,
    Diet,
    Allergy,
    Budget,

    /// <summary>How many people the shopper buys for: "4".</summary>
    Household,

    /// <summary>A shop that is preferred.</summary>
    Shop,

    /// <summary>Where goods are to be sent.</summary>
    Delivery,
}
