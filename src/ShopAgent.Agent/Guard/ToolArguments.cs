using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;

namespace ShopAgent.Agent.Guard;

/// <summary>
/// Brings arguments into the form in which tools read them: text. The binder would make 49999 of "499,99" and fail on 7.0 or null; the tools' own parsers know better. Names that models
/// confuse are put right where only one can be meant.
/// </summary>
internal static class ToolArguments
{
    /// <summary>No argument of a tool is longer than a shopper's sentence.</summary>
    public const int MaxLength = 600;

    /// <returns>One sentence about what is wrong; null when the arguments can be used.</returns>
    public static string? Normalize(KernelFunction function, KernelArguments arguments)
    {
        var parameters = function.Metadata.Parameters;
        foreach (var (name, value) in arguments.ToList())
        {
            if (Text(value, out var text) is { } problem) return $"The argument '{name}' {problem}.";
            if (text is null) arguments.Remove(name);
            else if (text.Length > MaxLength) return $"The argument '{name}' is {text.Length} characters long; {MaxLength} are the most.";
            else arguments[name] = text;
        }

        var unknown = arguments.Names.Where(name => !parameters.Any(parameter => parameter.Name == name)).ToList();
        var missing = parameters.Where(parameter => parameter.IsRequired && !arguments.ContainsName(parameter.Name)).Select(parameter => parameter.Name).ToList();
        if (missing is [var wanted] && unknown is [var given]) (arguments[wanted], missing, unknown) = (arguments[given], [], []);
        if (missing.Count > 0) return $"The argument '{missing[0]}' is missing; {function.PluginName}_{function.Name} takes {string.Join(", ", parameters.Select(parameter => parameter.Name))}.";
        foreach (var name in unknown) arguments.Remove(name);
        return null;
    }

    /// <summary>The same call has the same text, whatever the order of its arguments, the name it has for a product, or whether it says that one is one.</summary>
    /// <param name="resolve">The id that a reference means.</param>
    public static string Canonical(KernelArguments arguments, Func<string, string> resolve) => string.Join('\n', Texts(arguments)
        .Select(pair => (pair.Key, Value: pair.Key is "id" or "by" ? resolve(pair.Value.Trim()) : pair.Value.Trim().ToLowerInvariant()))
        .Where(pair => !(pair.Key == "quantity" && pair.Value is "" or "1"))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}={pair.Value}"));

    public static Dictionary<string, string> Texts(KernelArguments arguments) => arguments.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "", StringComparer.Ordinal);

    private static string? Text(object? value, out string? text)
    {
        text = null;
        switch (value)
        {
            case null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }:
                return null;
            case string given:
                text = given;
                return null;
            case JsonElement { ValueKind: JsonValueKind.String } element:
                text = element.GetString();
                return null;
            case JsonElement { ValueKind: JsonValueKind.Number } element:
                text = element.TryGetDecimal(out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : element.GetRawText();
                return null;
            case JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } element:
                text = element.GetRawText();
                return null;
            case JsonElement { ValueKind: JsonValueKind.Array } list:
                List<string> items = [];
                foreach (var item in list.EnumerateArray())
                {
                    if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array || Text(item, out var part) is not null) return "must be text, not a list of objects";
                    if (part is not null) items.Add(part);
                }

                text = string.Join(", ", items);
                return null;
            case JsonElement:
                return "must be text, not an object";
            default:
                text = Convert.ToString(value, CultureInfo.InvariantCulture);
                return null;
        }
    }
}

[JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class ArgumentJson : JsonSerializerContext;
