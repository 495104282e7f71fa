namespace ShopAgent.Cli.Json;

/// <param name="Column">The field as the feed names it.</param>
/// <param name="Field">What it was taken for; null: ignored.</param>
internal sealed record ColumnJson(string Column, string? Field);
