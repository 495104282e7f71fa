using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Grounding;

/// <summary>What a reply may say: what tools returned in this session, and what the shopper said.</summary>
internal sealed record Facts
{
    /// <summary>Every product that a tool returned in this session.</summary>
    public required IReadOnlyList<KnownProduct> Products { get; init; }

    /// <summary>Those that the reply is about when it names none: on screen in this turn, else in focus, else on screen before.</summary>
    public required IReadOnlyList<KnownProduct> Context { get; init; }

    /// <summary>Sums of the basket, of a plan, of an order summary, with shipping and what is missing for free shipping.</summary>
    public required IReadOnlyList<Money> Totals { get; init; }

    /// <summary>Fees and thresholds of the shops.</summary>
    public required IReadOnlyList<Money> Shipping { get; init; }

    /// <summary>Amounts in the tools' own sentences in this turn, such as the nearest price.</summary>
    public required IReadOnlyList<Money> Returned { get; init; }

    /// <summary>Numbers in the shopper's words.</summary>
    public required IReadOnlySet<decimal> Spoken { get; init; }

    /// <summary>How many things tools counted in this turn.</summary>
    public required IReadOnlySet<decimal> Counts { get; init; }

    /// <summary>Words that names may be made of, folded.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    public required TurnScope Scope { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The rules that models are instructed with: none of them is an answer.</summary>
    public required string Prompt { get; init; }
}

/// <summary>A product that a tool returned in this session, with everything that may be said of it.</summary>
/// <param name="Words">Of its title, in order and as written.</param>
/// <param name="Amounts">Prices of its variants, list prices, prices per unit, the same product in other shops, its lines in the basket.</param>
internal sealed record KnownProduct(Product Product, IReadOnlyList<string> Words, IReadOnlyList<Money> Prices, IReadOnlyList<Money> Amounts, FulfilmentTime? Delivery);
