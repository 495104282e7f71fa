using ShopAgent.Agent.Dialogue;

namespace ShopAgent.Agent.Acts;

/// <summary>Offers that an answer singled out already.</summary>
internal sealed record ChosenTarget(IReadOnlyList<ShownOffer> Offers) : Target;
