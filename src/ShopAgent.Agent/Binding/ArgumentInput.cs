using System.Text.Json;
using System.Text.Json.Nodes;

namespace ShopAgent.Agent.Binding;

/// <summary>What a caller or a model gives as an argument, as JSON that can be read without surprises.</summary>
internal static class ArgumentInput
{
    /// <summary>Levels of lists and objects inside one argument.</summary>
    private const int DeepestLevel = 16;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <param name="element">JSON null for what is not given.</param>
    /// <returns>What is wrong, as the end of a sentence that begins with the path; null when it can be read.</returns>
    public static string? Read(object? value, out JsonElement element)
    {
        element = default;
        try
        {
            element = value switch
            {
                JsonElement { ValueKind: JsonValueKind.Undefined } => JsonSerializer.SerializeToElement<object?>(null),
                JsonElement given => given,
                JsonDocument document => document.RootElement,
                JsonNode node => JsonElement.Parse(node.ToJsonString(ArgumentJson.Options)),
                _ => JsonSerializer.SerializeToElement(value, ArgumentJson.Options),
            };
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return "is nothing that JSON can hold";
        }

        return Problem(element, 0);
    }

    /// <summary>Text that stands for a list or an object.</summary>
    /// <returns>As <see cref="Read"/>.</returns>
    public static string? Parse(string text, out JsonElement element)
    {
        element = default;
        try
        {
            element = JsonElement.Parse(text, Lenient);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return "is text that is no valid JSON";
        }

        return Problem(element, 0);
    }

    private static string? Problem(JsonElement element, int level)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array or JsonValueKind.Object when level == DeepestLevel:
                return $"is nested more than {DeepestLevel} levels deep";
            case JsonValueKind.Array:
                foreach (var entry in element.EnumerateArray()) if (Problem(entry, level + 1) is { } problem) return problem;
                return null;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) if (NameProblem(member) is { } problem || (problem = Problem(member.Value, level + 1)) is not null) return problem;
                return null;
            case JsonValueKind.String:
                return Unreadable(() => element.GetString());
            default:
                return null;
        }
    }

    private static string? NameProblem(JsonProperty member) => Unreadable(() => member.Name);

    /// <summary>Half of a surrogate pair is valid JSON, and an exception for whoever reads it.</summary>
    private static string? Unreadable(Func<string?> read)
    {
        try
        {
            read();
            return null;
        }
        catch (InvalidOperationException)
        {
            return "holds text with half a character";
        }
    }
}
