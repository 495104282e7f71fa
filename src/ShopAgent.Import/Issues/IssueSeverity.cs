namespace ShopAgent.Import.Issues;

/// <summary>What an issue did to its row: repaired without harm, imported with a warning, or left out.</summary>
public enum IssueSeverity { Repaired, Warning, Rejected }
