using System.Net;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Tests.Models;

public class EndpointModelTests
{
    [Theory]
    [InlineData("https://example.com/v1", "https://example.com/v1/chat/completions", null)]
    [InlineData("https://example.com/v1/", "https://example.com/v1/chat/completions", null)]
    [InlineData("https://shop.openai.azure.com/openai/deployments/m?api-version=1", "https://shop.openai.azure.com/openai/deployments/m/chat/completions?api-version=1", "sk-1")]
    public async Task Address_and_key_are_sent_as_the_vendor_wants_them(string endpoint, string address, string? apiKeyHeader)
    {
        using var network = new Recorder();
        using var client = EndpointModel.Create(new ModelOptions { Endpoint = endpoint, ModelId = "m", ApiKey = "sk-1" }, network);

        var response = await client.GetResponseAsync([new(ChatRole.User, "Hi")]);

        Assert.Equal("Hi", response.Text);
        Assert.Equal((address, "Bearer sk-1", apiKeyHeader), network.Sent);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public (string? Address, string? Bearer, string? ApiKey) Sent { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = (
                request.RequestUri?.AbsoluteUri,
                request.Headers.Authorization?.ToString(),
                request.Headers.TryGetValues("api-key", out var values) ? values.Single() : null);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"choices":[{"message":{"content":"Hi"}}]}"""),
            });
        }
    }
}
