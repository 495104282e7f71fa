using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Wire;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>
/// Reads tool calls that a model wrote as text: {"tool": ..., "arguments": {...}} of our own text protocol, and what servers without a parser for their model let through: Hermes and Qwen
/// &lt;tool_call&gt;, Llama {"name", "parameters"} and &lt;function=name&gt;, Mistral [TOOL_CALLS], fenced blocks.
/// </summary>
internal static partial class PrintedCalls
{
    private const int IdLength = 9;

    /// <summary>Null when the text is no call, or calls nothing that is offered.</summary>
    public static List<FunctionCallContent>? Read(string text, ToolNames names)
    {
        List<FunctionCallContent> calls = [];
        foreach (Match function in Function().Matches(text))
            if (names.Resolve(function.Groups["name"].Value) is var name && names.Contains(name)) calls.Add(Call(name, Json.Parse(function.Groups["json"].Value)));
        if (calls.Count > 0) return calls;
        foreach (var json in Objects(Tags().Replace(text, " ")))
            if (!Collect(json, names, calls)) return null;
        return calls.Count > 0 ? calls : null;
    }

    private static bool Collect(JsonElement json, ToolNames names, List<FunctionCallContent> calls)
    {
        if (json.ValueKind == JsonValueKind.Array) return json.EnumerateArray().All(item => Collect(item, names, calls));
        if (json.Member("tool_calls", "calls") is { ValueKind: JsonValueKind.Array } list) return Collect(list, names, calls);
        var function = json.Member("function") is { ValueKind: JsonValueKind.Object } inner ? inner : json;
        if (function.Member("tool", "name", "tool_name", "function").AsText() is not { } given) return false;
        var name = names.Resolve(given);
        if (!names.Contains(name)) return false;
        calls.Add(Call(name, function.Member("arguments", "parameters", "args", "input")));
        return true;
    }

    private static FunctionCallContent Call(string name, JsonElement? arguments)
    {
        if (arguments is { ValueKind: JsonValueKind.String } text) arguments = Json.Parse(text.GetString()!);
        var values = arguments is { ValueKind: JsonValueKind.Object } given
            ? given.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.Clone(), StringComparer.Ordinal)
            : [];
        return new FunctionCallContent("text_" + Guid.NewGuid().ToString("N")[..IdLength], name, values);
    }

    /// <summary>The JSON values in the text, one after the other; text between them that is no JSON makes the whole no call.</summary>
    private static IEnumerable<JsonElement> Objects(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.Trim());
        var at = 0;
        while (at < bytes.Length)
        {
            if (Next(bytes.AsSpan(at), out var length) is not { } json) yield break;
            at += length;
            while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',' or (byte)';') at++;
            yield return json;
        }
    }

    private static JsonElement? Next(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        try
        {
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return null;
            var json = JsonElement.ParseValue(ref reader);
            length = (int)reader.BytesConsumed;
            return json;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"</?tool_call>|</?tools?>|\[/?TOOL_CALLS\]|<\|/?(?:tool_call|python_tag|tool_call_begin|tool_call_end|tool▁call▁begin|tool▁call▁end)\|>|```(?:json|tool_code|tool_call)?", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"<function=(?<name>[\w.-]+)>\s*(?<json>\{.*?\})\s*</function>", RegexOptions.Singleline)]
    private static partial Regex Function();
}
