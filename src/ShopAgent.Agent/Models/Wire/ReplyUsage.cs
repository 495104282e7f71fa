namespace ShopAgent.Agent.Models.Wire;

/// <summary>Tokens that a reply cost.</summary>
internal sealed record ReplyUsage(long Input, long Output);
