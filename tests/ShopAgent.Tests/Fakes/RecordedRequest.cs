using System.Text.Json.Nodes;

namespace ShopAgent.Tests.Fakes;

/// <summary>A request as the scripted server received it.</summary>
/// <param name="Headers">Their names in any case.</param>
/// <param name="Body">Empty when the body was no JSON object.</param>
public sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonObject Body)
{
    public bool Streamed => Body["stream"]?.GetValue<bool>() ?? false;
}
