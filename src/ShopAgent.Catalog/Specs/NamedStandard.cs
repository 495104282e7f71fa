namespace ShopAgent.Catalog.Specs;

/// <summary>A standard found in text.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the last one.</param>
/// <param name="Spec">What it is a value of: "connector".</param>
/// <param name="Name">As it is usually written: "USB 3.2 Gen 2".</param>
internal sealed record NamedStandard(int Start, int End, string Spec, string Name);
