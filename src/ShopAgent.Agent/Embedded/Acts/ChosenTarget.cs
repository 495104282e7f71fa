using ShopAgent.Agent.Conversations;

namespace ShopAgent.Agent.Embedded.Acts;

/// <summary>Offers that an answer singled out already.</summary>
internal sealed record ChosenTarget(IReadOnlyList<ShownOffer> Offers) : Target;
