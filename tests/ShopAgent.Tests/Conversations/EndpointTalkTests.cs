using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>The same plugins and session with another brain: a scripted chat-completions server over real HTTP.</summary>
public class EndpointTalkTests(DemoShops shops) : IClassFixture<DemoShops>
{
    private const string Key = "sk-test-0123456789";

    [Fact]
    public async Task A_whole_conversation_runs_through_the_tools()
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server.Endpoint);
        server.Then(Replies.Call("catalog_search", """{"query":"wireless headphones under 100 euros"}""")).Then(Replies.Text("Five fit."));
        server.Then(Replies.Call("basket_update", """{"changes":[{"op":"add","id":"2"}]}""")).Then(Replies.Text("It is in your basket."));
        server.Then(Replies.Call("basket_update", """{"changes":[{"op":"set","id":"2","quantity":2}]}""")).Then(Replies.Text("Two now."));

        var found = await shopper.SayAsync("wireless headphones under 100 euros");
        Assert.Equal("Five fit.", found.Reply);
        Assert.NotEmpty(found.Offers);
        var added = await shopper.SayAsync("add the second one");
        Assert.Equal(found.Offers[1].Product.Id, Assert.Single(added.Basket.Lines).ProductId);
        var two = await shopper.SayAsync("make it two");
        Assert.Equal(2, two.Basket.Lines.Single().Quantity);
        Assert.Equal(3, two.Turn);
    }

    [Fact]
    public async Task An_id_that_does_not_exist_is_refused_and_an_order_has_no_tool()
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server.Endpoint);
        server.Then(Replies.Call("basket_update", """{"changes":[{"op":"add","id":"nowhere:1"}]}""")).Then(Replies.Text("I could not."));
        server.Then(Replies.Call("orders_place", "{}")).Then(Replies.Text("Ordered!"));
        var report = await shopper.SayAsync("add it");
        Assert.False(Assert.Single(report.Tools).Ok);
        Assert.True(report.Basket.IsEmpty);
        Assert.Equal(0, (await shopper.SayAsync("just order it")).Orders);
    }

    [Theory]
    [InlineData(401, "Incorrect API key provided", "key")]
    [InlineData(400, "registry.example/tiny does not support tools", "tool")]
    [InlineData(404, "model 'nope' not found", "model")]
    public async Task A_refusing_endpoint_ends_in_a_sentence_and_leaves_the_basket(int status, string message, string word)
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server.Endpoint);
        await FillBasketAsync(server, shopper);
        server.Then(Replies.Error(status, message)).Then(Replies.Error(status, message));
        var report = await shopper.SayAsync("add a tent");
        Assert.NotNull(report.Error);
        Assert.Contains(word, report.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, report.Error + report.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", report.Reply, StringComparison.Ordinal);
        Assert.Equal(1, report.Basket.Lines.Single().Quantity);
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_ends_in_a_sentence_and_the_session_goes_on()
    {
        var server = new ScriptedServer();
        using var shopper = Shopper(server.Endpoint);
        await FillBasketAsync(server, shopper);
        await server.DisposeAsync();
        var report = await shopper.SayAsync("make it five");
        Assert.NotNull(report.Error);
        Assert.Equal(1, report.Basket.Lines.Single().Quantity);
    }

    [Fact]
    public async Task A_stream_that_breaks_after_a_tool_changed_the_basket_takes_the_change_back()
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server.Endpoint);
        await FillBasketAsync(server, shopper);
        var id = shopper.Last.Basket.Lines.Single().VariantId;
        server.Then(Replies.Call("basket_update", $$"""{"changes":[{"op":"set","id":"{{id}}","quantity":5}]}""")).Then(Replies.Error(401, "no key"));
        var report = await shopper.SayAsync("make it five");
        Assert.NotNull(report.Error);
        Assert.Equal(1, report.Basket.Lines.Single().Quantity);
        Assert.Empty(report.Changes);
    }

    private static async Task FillBasketAsync(ScriptedServer server, Shopper shopper)
    {
        server.Then(Replies.Call("basket_update", """{"changes":[{"op":"add","id":"greenvale:GV-1011"}]}""")).Then(Replies.Text("Done."));
        var report = await shopper.SayAsync($"add the {shopper.Products.Find("greenvale:GV-1011")!.Title}");
        Assert.Single(report.Basket.Lines);
    }

    private Shopper Shopper(string endpoint) => shops.NewShopper(services => services.AddSingleton<IConfigureOptions<ModelOptions>>(new ConfigureOptions<ModelOptions>(options =>
    {
        options.Provider = "OpenAICompatible";
        options.Endpoint = endpoint;
        options.ModelId = "scripted";
        options.ApiKey = Key;
        options.TimeoutSeconds = 5;
        options.IdleTimeoutSeconds = 5;
    })));
}
