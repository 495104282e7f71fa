using System.Text;
using System.Text.Json;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>An endpoint's own account of what went wrong, whichever of the usual shapes it has.</summary>
/// <param name="Message">Never null; empty when the endpoint says nothing.</param>
/// <param name="Code">The machine-readable part, such as "model_not_found"; lower case, may be empty.</param>
/// <param name="Status">HTTP status, or the code within the error when that is a number; null when unknown.</param>
internal sealed record ErrorReply(string Message, string Code, int? Status)
{
    /// <summary>The body is a web page, not an API's error.</summary>
    public bool IsPage { get; private init; }

    /// <summary>The body is JSON, so that an API is there.</summary>
    public bool IsJson { get; private init; }

    /// <summary>Reads the body of a reply with an error status.</summary>
    public static ErrorReply Read(string body, int status)
    {
        body = body.Trim().TrimStart('\uFEFF');
        if (body.StartsWith('<'))
            return new ErrorReply("", "", status) { IsPage = true };
        return Json.Parse(body) is { } json
            ? Describe(json) with { Status = status, IsJson = true }
            : new ErrorReply(body, "", status);
    }

    /// <summary>The error that a JSON object reports in place of a reply, or null when it is a reply.</summary>
    public static ErrorReply? Find(JsonElement json, bool isMarked = false)
    {
        var reports = isMarked
            || Says(json.Member("error", "errors"))
            || json.Member("choices")?.First()?.Member("error") is not null
            || json.Member("object", "type").AsText() == "error"
            || (json.Member("choices") is null && json.Member("detail", "message") is not null);
        return reports ? Describe(json) : null;
    }

    /// <summary>Some servers put an empty error beside every reply.</summary>
    private static bool Says(JsonElement? error) => error switch
    {
        { ValueKind: JsonValueKind.Object } item => item.EnumerateObject().Any(),
        { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() > 0,
        { ValueKind: JsonValueKind.String } => error.AsText() is not null,
        _ => false,
    };

    private static ErrorReply Describe(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.Array)
            return json.First() is { } first ? Describe(first) : new ErrorReply("", "", null);
        var error = json.Member("error") ?? json.Member("errors")?.First() ?? json.Member("choices")?.First()?.Member("error") ?? json;
        var code = error.Member("code");
        var message = ((JsonElement?)error).AsText() ?? Text(error.Member("message", "detail", "msg")) ?? Text(json.Member("message", "detail"));
        var names = $"{code.AsText()} {error.Member("type").AsText()} {error.Member("status").AsText()} {error.Member("param").AsText()}";
        return new ErrorReply(message ?? "", names.ToLowerInvariant(), code.AsNumber() is >= 100 and <= 599 and var status ? (int)status : null);
    }

    private static string? Text(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list => string.Join("; ", list.EnumerateArray().Select(item => Text(item) ?? "")),
        { ValueKind: JsonValueKind.Object } item => item.Member("msg", "message").AsText() is { } said ? $"{Place(item)}{said}" : item.GetRawText(),
        _ => value.AsText(),
    };

    /// <summary>Validation errors name the field in a list of steps: ["body", "stream_options"].</summary>
    private static string Place(JsonElement item) =>
        item.Member("loc") is { ValueKind: JsonValueKind.Array } steps
            ? string.Join('.', steps.EnumerateArray().Select(step => ((JsonElement?)step).AsText())) + ": "
            : "";
}

/// <summary>Reads the body of a reply with an error status.</summary>
internal static class ErrorBodies
{
    /// <summary>An error that needs more is no explanation.</summary>
    private const int LongestBody = 64 * 1024;

    /// <summary>A body that breaks off or never comes leaves the status to speak for itself.</summary>
    public static async Task<ErrorReply> ReadAsync(HttpResponseMessage response, ReplyClock clock, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        try
        {
            var body = await TimeLimit.RunAsync(
                token => TextAsync(response, token), clock.Remaining(started: true), clock.Time, FailureKind.Silent, cancellationToken);
            return ErrorReply.Read(body, status);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or EndpointException)
        {
            return new ErrorReply("", "", status);
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[LongestBody];
        var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
