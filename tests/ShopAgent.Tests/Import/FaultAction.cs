namespace ShopAgent.Tests.Import;

/// <summary>What the importer does with a fault (feeds.md section 7): leaves the record out, warns, mends it without a word, leaves it out on purpose, or stops the feed.</summary>
public enum FaultAction { Reject, Warn, Mend, Skip, Stop }
