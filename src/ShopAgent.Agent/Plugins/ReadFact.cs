using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

internal sealed record ReadFact(FactKind Kind, string Value, string? Scope);
