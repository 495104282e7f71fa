using System.Text.Json;

namespace ShopAgent.Tests.EndToEnd;

public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>Every line of stdout as JSON.</summary>
    public IReadOnlyList<JsonElement> Json => [.. Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
}
