using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Panels;

public sealed record ProfilePanel(IReadOnlyList<ProfileFact> Facts) : Panel;
