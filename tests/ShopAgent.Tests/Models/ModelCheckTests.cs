using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Checking;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Models.Tracing;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Models;

public class ModelCheckTests
{
    [Fact]
    public async Task A_good_model_works_line_by_line()
    {
        await using var server = new ScriptedServer();
        server.Then(_ => Replies.Stream(
            Replies.CallStart(0, "a", "stock_of"), Replies.CallMore(0, """{"item":"apples"}"""), Replies.CallStart(1, "b", "stock_of"), Replies.CallMore(1, """{"item":"pears"}"""),
            Replies.Finish("tool_calls"), Replies.Usage(), Replies.Done)).Then(Replies.Text("Seven of each."));
        var lines = await CheckAsync(server.Endpoint);
        Assert.All(lines, line => Assert.Equal(CheckState.Works, line.State));
        Assert.Equal(["reachable", "key", "model", "tools", "parallel calls", "streaming", "usage", "latency"], lines.Select(line => line.Name));
    }

    [Fact]
    public async Task Calls_as_text_are_a_limit()
    {
        await using var server = new ScriptedServer();
        server.Then(Replies.Text("""<tool_call>{"name": "stock_of", "arguments": {"item": "apples"}}</tool_call>""")).Then(Replies.Text("Seven."));
        var lines = await CheckAsync(server.Endpoint);
        Assert.Equal(CheckState.Limited, lines.Single(line => line.Name == "tools").State);
        Assert.NotNull(lines.Single(line => line.Name == "tools").Remedy);
    }

    [Fact]
    public async Task A_model_that_only_talks_fails()
    {
        await using var server = new ScriptedServer();
        server.Then(Replies.Text("I think there are seven."));
        Assert.Equal(CheckState.Fails, (await CheckAsync(server.Endpoint)).Single(line => line.Name == "tools").State);
    }

    [Theory]
    [InlineData(401, "bad key", "key")]
    [InlineData(404, "model 'x' not found", "model")]
    public async Task What_fails_is_named_with_its_remedy(int status, string message, string name)
    {
        await using var server = new ScriptedServer();
        server.Then(Replies.Error(status, message));
        var lines = await CheckAsync(server.Endpoint);
        var failed = Assert.Single(lines, line => line.State == CheckState.Fails);
        Assert.Equal(name, failed.Name);
        Assert.Contains("set", failed.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(Conversation.Key, failed.Remedy, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<CheckLine>> CheckAsync(string endpoint)
    {
        var options = new ModelOptions { Provider = "OpenAICompatible", Endpoint = endpoint, ModelId = "scripted", ApiKey = Conversation.Key };
        using var endpoints = new EndpointModels(new ModelTrace(Options.Create(options)));
        return await new ModelCheck(endpoints).RunAsync(options, CancellationToken.None);
    }
}
