namespace ShopAgent.Agent.Models.Tracing;

/// <summary>Notes every request and reply as it really goes over the wire.</summary>
internal sealed class TraceHandler(ModelTrace trace, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Headers carry keys and are never noted.
        trace.Note($">>> {request.Method} {request.RequestUri?.GetLeftPart(UriPartial.Path)}", request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (Exception problem)
        {
            trace.Note("<<< " + problem.GetType().Name, problem.Message);
            throw;
        }

        var type = response.Content.Headers.ContentType;
        var noted = new StreamContent(new TracedStream(await response.Content.ReadAsStreamAsync(cancellationToken), text => trace.Note($"<<< HTTP {(int)response.StatusCode} {type}", text)));
        foreach (var header in response.Content.Headers) noted.Headers.TryAddWithoutValidation(header.Key, header.Value);
        response.Content = noted;
        return response;
    }
}
