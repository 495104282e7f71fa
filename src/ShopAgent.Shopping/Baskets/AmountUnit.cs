namespace ShopAgent.Shopping.Baskets;

/// <summary>What the shopper's number counts.</summary>
public enum AmountUnit
{
    /// <summary>No unit said, or "packs", "bottles", "pieces of this product": the offer's own unit.</summary>
    Offer,

    /// <summary>Single pieces inside packs: "a dozen eggs", "12 pieces".</summary>
    Pieces,

    /// <summary>Grams.</summary>
    Mass,

    /// <summary>Millilitres.</summary>
    Volume,
}
