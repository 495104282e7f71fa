using System.Text.Json;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Cli.Json;

/// <param name="Arguments">The JSON object that the model sent; a string where it sent no valid JSON.</param>
internal sealed record ToolCallJson(string Name, JsonElement Arguments, bool Ok)
{
    public static ToolCallJson Of(ToolCall call) => new(call.Name, Parse(call.Arguments), call.Ok);

    private static JsonElement Parse(string arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(arguments, CliJson.Default.String);
        }
    }
}
