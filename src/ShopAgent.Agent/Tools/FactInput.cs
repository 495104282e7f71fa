using System.ComponentModel;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Tools;

/// <summary>A fact about the shopper as a call gives it.</summary>
/// <param name="Kind">Null, when forgetting: any kind.</param>
/// <param name="Value">"nuts", "42", "50 EUR"; when forgetting, the shopper's words for it, or "everything".</param>
/// <param name="Scope">Kind of product that it is limited to: "shoes"; null: everything.</param>
internal sealed record FactInput(string Value, FactKind? Kind = null, [property: Description("kind of product")] string? Scope = null);

internal enum ProfileOperation { Show, Remember, Forget, For, Self }
