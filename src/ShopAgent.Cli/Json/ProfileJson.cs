namespace ShopAgent.Cli.Json;

/// <param name="Forgotten">What this command made the profile forget.</param>
internal sealed record ProfileJson(string Session, string Profile, bool Learns, IReadOnlyList<FactJson> Facts, IReadOnlyList<FactJson> Forgotten);
