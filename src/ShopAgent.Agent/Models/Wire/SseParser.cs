using System.Text.Json;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>
/// Lines of a server-sent event stream in, JSON events out (https://html.spec.whatwg.org/multipage/server-sent-events.html).
/// An event is handed out as soon as its JSON is complete, because not every server sends the blank line that should end it.
/// </summary>
internal sealed class SseParser
{
    private const string Closing = "[DONE]";

    private string pending = "";
    private bool isError;

    /// <summary>True when the line may belong to such a stream at all.</summary>
    public static bool IsField(string line) =>
        line.StartsWith(':') || Field(line).Name is "data" or "event" or "id" or "retry" or "error";

    /// <summary>The event that this line completes, or null.</summary>
    /// <exception cref="EndpointException">An event ended that is not JSON.</exception>
    public SseItem? Push(string line)
    {
        if (line.Length == 0)
            return EndEvent();
        if (line.StartsWith('{'))
            return Data(line);
        var (name, value) = Field(line);
        switch (name)
        {
            case "data":
                return Data(value);
            case "error":
                isError = true;
                return Data(value);
            case "event":
                isError = value.Contains("error", StringComparison.OrdinalIgnoreCase);
                return null;
            default:
                return null;
        }
    }

    private static (string Name, string Value) Field(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..].Trim());
    }

    private SseItem? Data(string value)
    {
        pending = pending.Length == 0 ? value : pending + "\n" + value;
        if (pending == Closing)
            return Take(null);
        return Json.Parse(pending) switch
        {
            { ValueKind: JsonValueKind.Object } json => Take(json),
            { ValueKind: JsonValueKind.Array } list when list.First() is { } json => Take(json),
            _ => null,
        };
    }

    private SseItem? EndEvent()
    {
        var (text, error) = (pending, isError);
        (pending, isError) = ("", false);
        if (text.Length == 0 || (!error && Json.Parse(text) is not null))
            return null;
        throw new EndpointException(error ? FailureKind.ServerFailed : FailureKind.Unreadable, Printable.Text(text));
    }

    private SseItem Take(JsonElement? json)
    {
        var item = new SseItem(json, isError);
        (pending, isError) = ("", false);
        return item;
    }
}

/// <summary>One event of a stream.</summary>
/// <param name="Json">Null for the closing [DONE].</param>
/// <param name="IsError">The server marked the event as an error.</param>
internal sealed record SseItem(JsonElement? Json, bool IsError);
