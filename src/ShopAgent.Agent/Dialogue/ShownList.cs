namespace ShopAgent.Agent.Dialogue;

/// <summary>A list that stood on screen; ordinals count into it from 1.</summary>
/// <param name="IsRefinement">The list answers a change to an earlier request ("cheaper"), so "the first one" may still mean the earlier list.</param>
internal sealed record ShownList(int Turn, IReadOnlyList<ShownOffer> Offers, bool IsRefinement);
