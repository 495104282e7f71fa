namespace ShopAgent.Cli.Json;

/// <summary>A shop that <c>catalog remove</c> removed.</summary>
internal sealed record RemovedJson(string Removed, string Name, int Products, int Variants);
