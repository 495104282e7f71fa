using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Panels;

/// <summary>Offers in the order in which ordinals count them, from 1.</summary>
/// <param name="Total">How many satisfy the constraints in all; may exceed what is shown.</param>
/// <param name="AreAlternatives">What was asked for is not carried; these come nearest.</param>
public sealed record OffersPanel(IReadOnlyList<SearchHit> Offers, int Total, bool AreAlternatives) : Panel;
