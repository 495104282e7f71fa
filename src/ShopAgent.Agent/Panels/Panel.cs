using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Panels;

/// <summary>Facts that the host draws beside the reply, from the store and never from model text.</summary>
public abstract record Panel;

/// <summary>The exact summary that the shopper's next line approves or voids.</summary>
public sealed record CheckoutPanel(OrderProposal Proposal) : Panel;

public sealed record OrderPanel(Order Order) : Panel;

public sealed record BasketPanel(Basket Basket, BasketTotals Totals) : Panel
{
    /// <summary>The shopper's budget for the whole purchase; null: none, or in another currency.</summary>
    public Money? Budget { get; init; }

    /// <summary>What is not as it was when the lines were put in.</summary>
    public IReadOnlyList<BasketDrift> Drifts { get; init; } = [];
}

/// <summary>One product with its description, specifications, options and other shops' offers.</summary>
public sealed record DetailPanel(SearchHit Offer, IReadOnlyList<Product> OtherOffers) : Panel;

/// <summary>Offers in the order in which ordinals count them, from 1.</summary>
/// <param name="Total">How many satisfy the constraints in all; may exceed what is shown.</param>
/// <param name="AreAlternatives">What was asked for is not carried; these come nearest.</param>
public sealed record OffersPanel(IReadOnlyList<SearchHit> Offers, int Total, bool AreAlternatives) : Panel;

/// <param name="Rows">One row a property; as many values as offers, null where not known.</param>
public sealed record ComparisonPanel(IReadOnlyList<SearchHit> Offers, IReadOnlyList<ComparisonRow> Rows) : Panel;

public sealed record ComparisonRow(string Name, IReadOnlyList<string?> Values);

/// <summary>Baskets kept under a name, the latest first.</summary>
public sealed record SavedBasketsPanel(IReadOnlyList<SavedBasket> Baskets) : Panel;

public sealed record PlanPanel(BasketPlan Plan, Money? Budget) : Panel
{
    /// <summary>Other plans that the shopper may ask for by name.</summary>
    public IReadOnlyList<PlanOption> Options { get; init; } = [];

    /// <summary>What would make an infeasible plan feasible.</summary>
    public PlanAdvice? Advice { get; init; }
}

public sealed record ProfilePanel(IReadOnlyList<ProfileFact> Facts) : Panel
{
    /// <summary>Null when there is only one.</summary>
    public string? Name { get; init; }

    /// <summary>Whom the shopper buys for, in their words; null: for themselves.</summary>
    public string? Guest { get; init; }

    public bool Learns { get; init; } = true;

    public static ProfilePanel Of(ShopperSession session) => new(session.Profile.Facts)
    {
        Name = session.ProfileName == session.Name ? null : session.ProfileName, Guest = session.Guest?.Who, Learns = session.Own.Learns,
    };
}
