using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>
/// Stands between a strict client and whatever an endpoint really sends: repairs requests that the endpoint rejects, replies that bend
/// the protocol, and turns everything that cannot be repaired into an <see cref="EndpointException"/>. The first words of a
/// streamed reply are awaited here, so that whatever goes wrong before them may still be tried again outside.
/// </summary>
internal sealed class TolerantHandler(ModelOptions options, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string EventStream = "text/event-stream";
    private const string JsonBody = "application/json";

    /// <summary>Azure's addresses by deployment take the key in a header of their own.</summary>
    private const string AzureKeyHeader = "api-key";
    private const string AzureDomain = ".azure.com";

    private readonly RequestDialect dialect = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null || Parse(await request.Content.ReadAsStringAsync(cancellationToken)) is not { } body)
            return await base.SendAsync(request, cancellationToken);
        var streamed = body["stream"] is JsonValue value && value.TryGetValue<bool>(out var wanted) && wanted;
        dialect.Apply(body);
        var clock = new ReplyClock(options.Timeout, options.IdleTimeout, time);
        var response = await AcceptedAsync(request, body, clock, cancellationToken);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var source = new ReplySource(stream, ToolNames.Of(body), clock, options.ApiKey);
            return streamed ? await StreamedAsync(source, response, cancellationToken) : await WholeAsync(source, response, cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Sends the request, and again with less in it for as long as the endpoint rejects it for something that can go.</summary>
    private async Task<HttpResponseMessage> AcceptedAsync(HttpRequestMessage request, JsonObject body, ReplyClock clock, CancellationToken cancellationToken)
    {
        var repairs = new List<RequestRepair>();
        while (true)
        {
            var response = await SendOnceAsync(request, body, clock, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                dialect.Remember(repairs);
                return response;
            }
            using (response)
            {
                var error = await ErrorBodies.ReadAsync(response, clock, cancellationToken);
                var kind = ErrorClassifier.Classify(error);
                if (RequestDialect.Repair(body, error, kind) is not { } repair)
                    throw new EndpointException(kind, Printable.Text(error.Message, options.ApiKey), error.Status, RetryAfter.Read(response.Headers, time));
                repairs.Add(repair);
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, JsonObject body, ReplyClock clock, CancellationToken cancellationToken)
    {
        using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var header in request.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        WriteKey(copy);
        copy.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, JsonBody);
        try
        {
            return await TimeLimit.RunAsync(
                token => base.SendAsync(copy, token), clock.Remaining(started: false), time, FailureKind.TimedOut, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            throw TransportErrors.Read(error);
        }
    }

    private void WriteKey(HttpRequestMessage request)
    {
        if (string.IsNullOrWhiteSpace(options.ApiKey))
            request.Headers.Authorization = null;
        else if (request.RequestUri!.Host.EndsWith(AzureDomain, StringComparison.OrdinalIgnoreCase))
            request.Headers.TryAddWithoutValidation(AzureKeyHeader, options.ApiKey);
    }

    private static async Task<HttpResponseMessage> StreamedAsync(ReplySource source, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var first = await source.NextAsync(cancellationToken) ?? throw new EndpointException(FailureKind.Empty);
        return Answer(response, new StreamContent(new ReplyStream(source, first, response)), EventStream);
    }

    private static async Task<HttpResponseMessage> WholeAsync(ReplySource source, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var parts = new List<Reply>();
        while (await source.NextAsync(cancellationToken) is { } part)
            parts.Add(part);
        source.Dispose();
        response.Dispose();
        return Answer(response, new ByteArrayContent(Encoding.UTF8.GetBytes(ReplyWriter.Whole(ReplyAssembler.Join(parts)))), JsonBody);
    }

    private static HttpResponseMessage Answer(HttpResponseMessage response, HttpContent content, string mediaType)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return new HttpResponseMessage(response.StatusCode) { Content = content, RequestMessage = response.RequestMessage };
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
