using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Tools;

internal sealed record ReadFact(FactKind Kind, string Value, string? Scope);
