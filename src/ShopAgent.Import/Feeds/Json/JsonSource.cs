using System.Text;
using System.Text.Json;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>The objects of a JSON feed, however they are laid out: one a line, an array, or an array inside an object.</summary>
internal static class JsonSource
{
    public static IEnumerable<JsonRecord> Records(FeedFile file, FeedLog log, CancellationToken cancellationToken) => IsLines(file.Head)
        ? JsonLinesSource.Read(file.OpenUtf8(), log, cancellationToken)
        : new JsonArraySource(file).Read(log, cancellationToken);

    /// <summary>Whether the text is JSON Lines: no array, no object around one, and its first or second line is an object by itself.</summary>
    public static bool IsLines(string head)
    {
        var text = head.TrimStart();
        if (text.StartsWith('[') || IsWrapper(text)) return false;
        string[] lines = text.Split('\n', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 1 || IsObject(lines[0]) || (lines[1].StartsWith('{') && lines[0].Length > 1);
    }

    /// <summary>{"total": 194, "products": [ ... with anything before the array.</summary>
    private static bool IsWrapper(string head)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(head), isFinalBlock: false, new JsonReaderState(JsonArraySource.Lenient));
        string? name = null;
        try
        {
            while (reader.Read() && (reader.CurrentDepth > 0 || reader.TokenType != JsonTokenType.EndObject))
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) name = reader.GetString();
                else if (reader is { TokenType: JsonTokenType.StartArray, CurrentDepth: 1 } && JsonArraySource.IsArrayName(name)) return true;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Broken text is no wrapper; the reader of lines reports where it is broken.
        }

        return false;
    }

    private static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <param name="Line">Where the object starts, counted from 1.</param>
/// <param name="Element">Valid until the next record is read.</param>
internal readonly record struct JsonRecord(int Line, JsonElement Element);
