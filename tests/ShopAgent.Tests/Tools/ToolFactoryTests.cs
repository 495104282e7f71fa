using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using OpenAI;
using ShopAgent.Agent.Binding;

namespace ShopAgent.Tests.Tools;

public class ToolFactoryTests
{
    private const string Search = """
        {"query":{"type":"string","description":"What is wanted, in the shopper's words."},
        "filters":{"type":"object","description":"Hard limits.","properties":{
        "price":{"type":"object","properties":{"min":{"type":"number"},"max":{"type":"number"}}},
        "brands":{"type":"array","description":"Only of these.","items":{"type":"string"}},
        "ratingMin":{"type":"number","minimum":0,"maximum":5},
        "inStock":{"type":"boolean"}}},
        "sort":{"type":"string","enum":["relevance","price","-price","best_rated"]},
        "limit":{"type":"integer","minimum":1,"maximum":20},
        "diets":{"type":"array","description":"How people live.","items":{"type":"string"},"maxItems":3},
        "deals":{"type":"boolean"}}
        """;

    private const string Change = """
        {"changes":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string","description":"An id."},"quantity":{"type":"integer","minimum":1,"maximum":99},"gift":{"type":"boolean"}},
        "required":["id","gift"]},"minItems":1},"discount":{"type":"number"}}
        """;

    [Theory]
    [InlineData("search", Search, "query")]
    [InlineData("change", Change, "changes")]
    [InlineData("close", "{}", null)]
    public void The_schema_of_a_tool_is_short(string function, string properties, string? required)
    {
        var schema = Tool(function).JsonSchema;
        Assert.Equal(properties.ReplaceLineEndings(""), Compact(schema.GetProperty("properties")));
        Assert.Equal(required, schema.TryGetProperty("required", out var names) ? string.Join(',', names.EnumerateArray()) : null);
    }

    [Fact]
    public void A_model_is_sent_exactly_this_schema()
    {
        var sent = Sent();
        var search = sent.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function")).Single(function => function.GetProperty("name").GetString() == "catalog_search");
        Assert.Equal("Find products.", search.GetProperty("description").GetString());
        var parameters = search.GetProperty("parameters");
        Assert.Equal(Search.ReplaceLineEndings(""), Compact(parameters.GetProperty("properties")));
        Assert.Equal("""["query"]""", Compact(parameters.GetProperty("required")));
        // The kernel writes the description of a function a second time, under a key that no schema has; the client of endpoints adds additionalProperties.
        Assert.Equal(["additionalProperties", "condition", "properties", "required", "type"], parameters.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parameters_keep_their_types()
    {
        var parameters = ToolBench.Plugin["search"].Metadata.Parameters;
        Assert.Equal([typeof(string), typeof(Filters), typeof(SampleSort), typeof(int), typeof(string[]), typeof(bool?)], parameters.Select(parameter => parameter.ParameterType));
        Assert.Equal(typeof(Asked), ToolBench.Plugin["search"].Metadata.ReturnParameter.ParameterType);
    }

    [Fact]
    public async Task Results_stay_records()
    {
        using CancellationTokenSource source = new();
        var asked = await ToolBench.CallAsync<Asked>("search", ToolBench.Bound("search", """{"query":"tent","filters":{"price":{"max":"499,99"}},"limit":7.0,"sort":"-Price","diets":"vegan, halal"}"""), source.Token);
        Assert.Equal(("tent", 499.99m, SampleSort.PriceDown, 7), (asked.Query, asked.Filters!.Price!.Max, asked.Sort, asked.Limit));
        Assert.Equal(["vegan", "halal"], asked.Diets!);
        Assert.Equal("kept", asked.Filters.Secret);
        Assert.True(asked.Cancelable);
        var changed = await ToolBench.CallAsync<Changed>("change", ToolBench.Bound("change", """{"changes":{"id":5,"gift":"no"},"discount":"1,5"}"""));
        Assert.Equal(new Change("5") { Gift = false }, Assert.Single(changed.Changes));
        Assert.Equal((1.5m, 1), (changed.Discount, changed.Plugins));
    }

    [Fact]
    public void A_tool_for_a_kernel_still_binds()
    {
        KernelArguments arguments = new() { ["query"] = "tent", ["LIMIT"] = "3" };
        Assert.Null(ArgumentBinder.Bind(Tool("search"), arguments));
        Assert.Equal(3, arguments["limit"]);
    }

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(Dictionary<string, int>))]
    [InlineData(typeof(Endless))]
    [InlineData(typeof(int?[]))]
    [InlineData(typeof(Twins))]
    public void A_type_without_a_schema_is_refused_at_the_start(Type type) => Assert.Throws<NotSupportedException>(() => ArgumentShape.Of(type));

    /// <summary>The kernel indents the schemas of functions.</summary>
    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, ArgumentJson.Options);

    private static KernelFunction Tool(string function) => Assert.IsAssignableFrom<KernelFunction>(Options().Tools!.OfType<AIFunction>().Single(tool => tool.Name == "catalog_" + function));

    private static ChatOptions Options()
    {
        Kernel kernel = new();
        kernel.Plugins.Add(ToolBench.Plugin);
        return new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }.ToChatOptions(kernel)!;
    }

    /// <summary>The request that an endpoint gets.</summary>
    private static JsonElement Sent()
    {
        using Recorder recorder = new();
        using HttpClient http = new(recorder);
        using var client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions { Endpoint = new("http://localhost/v1"), Transport = new HttpClientPipelineTransport(http), RetryPolicy = new ClientRetryPolicy(0) })
            .GetChatClient("any").AsIChatClient();
        Assert.ThrowsAny<ClientResultException>(() => client.GetResponseAsync("hello", Options()).GetAwaiter().GetResult());
        return JsonElement.Parse(recorder.Body!);
    }

    private sealed record Endless(Endless[]? Next = null);

    private enum Twins
    {
        GlutenFree,
        [System.Text.Json.Serialization.JsonStringEnumMemberName("gluten-free")]
        Other,
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = Encoding.UTF8.GetString(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") };
        }
    }
}
