namespace ShopAgent.Shopping.Profiles;

/// <summary>What was counted of one brand, material, colour or shop; it becomes a fact when there is enough of it.</summary>
/// <param name="Kind"><see cref="FactKind.Like"/>, or <see cref="FactKind.Shop"/> with its name as the value.</param>
/// <param name="Value">Canonical, lower case; of a shop as it writes itself.</param>
public sealed record LearnedTaste(FactKind Kind, string Value, TasteEvidence Evidence);
