using System.ComponentModel;
using ShopAgent.Agent.Binding;

namespace ShopAgent.Agent.Tools;

/// <summary>One thing that a plan must bring.</summary>
/// <param name="What">In words that find it: "spaghetti".</param>
/// <param name="Quantity">How many, or how much in <paramref name="Unit"/>: packs are counted for it. Null: one, unless <paramref name="What"/> begins with an amount.</param>
/// <param name="Optional">Bought only if the limits allow it.</param>
internal sealed record NeedInput(string What, decimal? Quantity = null, QuantityUnit? Unit = null, [property: Brief, Description("as of catalog_search")] SearchFilters? Filters = null, bool Optional = false);

/// <summary>What makes a plan better.</summary>
internal enum PlanTier { Cheapest, BestValue, Premium }
