namespace ShopAgent.Cli.Json;

/// <summary>What a failed command prints with --json.</summary>
internal sealed record ErrorJson(string Error);
