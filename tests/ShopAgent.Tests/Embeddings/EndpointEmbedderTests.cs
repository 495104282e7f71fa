using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Embeddings;

public sealed class EndpointEmbedderTests
{
    private const string Key = "sk-secret";

    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts()
    {
        await using var server = new ScriptedServer().Then(Json("""{"data":[{"index":1,"embedding":[0,1]},{"index":0,"embedding":[1,0]}]}"""));

        var vectors = Embed(server.Endpoint, "first", "second");

        Assert.Equal([1f, 0f], vectors[0]);
        Assert.Equal([0f, 1f], vectors[1]);
        var request = Assert.Single(server.Requests);
        Assert.EndsWith("/embeddings", request.Path, StringComparison.Ordinal);
        Assert.Equal("small", (string?)request.Body["model"]);
        Assert.Equal(2, request.Body["input"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("{}")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}""")]
    public async Task Anything_but_one_vector_a_text_is_one_clear_sentence(string body)
    {
        await using var server = new ScriptedServer().Then(Json(body));

        var failure = Assert.Throws<CatalogException>(() => Embed(server.Endpoint, "first", "second"));

        Assert.Contains("Embeddings:ModelId", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_why_without_the_key()
    {
        await using var server = new ScriptedServer().Then(Json($$"""{"error":"bad key {{Key}}"}""") with { Status = 401 });

        var failure = Assert.Throws<CatalogException>(() => Embed(server.Endpoint, "text"));

        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_ends_with_the_time_out()
    {
        await using var server = new ScriptedServer().Then(new ScriptedReply { End = ScriptedEnd.SilenceAtOnce });

        Assert.Contains("1 seconds", Assert.Throws<CatalogException>(() => Embed(server.Endpoint, "text")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_there_is_one_clear_sentence() =>
        Assert.Contains("Embeddings:Endpoint", Assert.Throws<CatalogException>(() => Embed("http://127.0.0.1:1/v1", "text")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Endpoint", null, "small", "Embeddings:Endpoint")]
    [InlineData("Endpoint", "http://localhost/v1", null, "Embeddings:ModelId")]
    [InlineData("endpoint", "http://example.com/v1", "small", "Embeddings:ApiKey")]
    [InlineData("Onnx", null, null, "Embeddings:Folder")]
    [InlineData("Magic", null, null, "Embeddings:Provider")]
    public void A_wrong_setting_is_named(string provider, string? endpoint, string? model, string key)
    {
        var checkedOptions = new EmbeddingOptionsValidator().Validate(null, new EmbeddingOptions { Provider = provider, Endpoint = endpoint, ModelId = model, ApiKey = Key });

        Assert.Contains(checkedOptions.Failures!, failure => failure.StartsWith(key, StringComparison.Ordinal));
    }

    private static ScriptedReply Json(string body) => new() { ContentType = "application/json", Pieces = [body] };

    private static IReadOnlyList<float[]> Embed(string endpoint, params string[] texts)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var options = new EmbeddingOptions { Provider = "Endpoint", Endpoint = endpoint, ModelId = "small", ApiKey = Key, TimeoutSeconds = 1 };
        return new EndpointEmbedder(http, Options.Create(options)).Embed(texts, CancellationToken.None);
    }
}
