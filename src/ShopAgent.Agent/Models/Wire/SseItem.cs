using System.Text.Json;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>One event of a stream.</summary>
/// <param name="Json">Null for the closing [DONE].</param>
/// <param name="IsError">The server marked the event as an error.</param>
internal sealed record SseItem(JsonElement? Json, bool IsError);
