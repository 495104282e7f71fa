namespace ShopAgent.Import.Issues;

/// <summary>What a field of a feed was taken for.</summary>
/// <param name="Name">As the feed writes it.</param>
/// <param name="Canonical">"price", "attribute" ...; null when the field was ignored.</param>
public sealed record FieldUse(string Name, string? Canonical);
