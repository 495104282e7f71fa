using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Turns;
using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Hostile;

/// <summary>The endpoint dies in the middle of a turn: the basket is as the screen says, the session goes on, and the next model takes over while nothing is on screen yet.</summary>
public class FailoverTests(DemoShops shops) : IClassFixture<DemoShops>
{
    private const string Spaghetti = "greenvale:GV-1011";

    private static readonly Func<RecordedRequest, ScriptedReply> Adds = Replies.Call("basket_update", $$"""{"changes":[{"op":"add","id":"{{Spaghetti}}","quantity":2}]}""");

    /// <summary>Stage, and what the server sends in it.</summary>
    public static TheoryData<string> Stages => ["before headers", "after headers", "mid-text", "mid-arguments", "between rounds", "refused between rounds"];

    [Theory, MemberData(nameof(Stages))]
    public async Task The_built_in_model_takes_over(string stage)
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server, withFallback: true);
        Play(server, stage, 3);
        var report = await shopper.SayAsync("add 2 packs of Organic Spaghetti");
        if (stage == "mid-text")
        {
            Assert.NotNull(report.Error);
            Assert.True(report.Basket.IsEmpty);
            Assert.Empty(report.Changes);
        }
        else
        {
            Assert.Null(report.Error);
            Assert.Contains(report.Notes, note => note.Contains("model server", StringComparison.Ordinal));
            Assert.Equal(2, Assert.Single(report.Basket.Lines).Quantity);
            Assert.Equal("embedded", report.Model.Provider);
            Assert.Contains("2 ×", report.Reply, StringComparison.Ordinal);
        }

        server.Restart();
        server.Then(Replies.Text("Good."));
        Assert.Null((await shopper.SayAsync("thanks")).Error);
    }

    [Theory, MemberData(nameof(Stages))]
    public async Task Without_another_model_the_turn_ends_in_a_sentence(string stage)
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server, withFallback: false);
        Play(server, stage, 3);
        var report = await shopper.SayAsync("add 2 packs of Organic Spaghetti");
        Assert.NotNull(report.Error);
        Assert.Equal(report.Error, report.Reply);
        Assert.True(report.Basket.IsEmpty);
        Assert.Empty(report.Changes);
        server.Restart();
        server.Then(Adds).Then(Replies.Text("Done."));
        var again = await shopper.SayAsync("add 2 packs of Organic Spaghetti");
        Assert.Equal(2, Assert.Single(again.Basket.Lines).Quantity);
        Assert.Contains("Spaghetti", again.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_tried_in_its_order_and_a_model_that_failed_rests()
    {
        await using var first = new ScriptedServer();
        await using var second = new ScriptedServer();
        using var shopper = Shopper(first, withFallback: true, second);
        first.Then(Replies.Error(401, "no such key"));
        second.Then(Replies.Text("Hello.")).Then(Replies.Text("Still here."));
        var report = await shopper.SayAsync("hello");
        Assert.Equal("Hello.", report.Reply);
        Assert.DoesNotContain("sk-", string.Join(' ', report.Notes), StringComparison.Ordinal);
        Assert.Equal("Still here.", (await shopper.SayAsync("hello again")).Reply);
        Assert.Single(first.Requests);
    }

    [Fact]
    public async Task Cancelling_asks_no_other_model()
    {
        await using var server = new ScriptedServer();
        await using var other = new ScriptedServer();
        using var shopper = Shopper(server, withFallback: true, other);
        using var cancel = new CancellationTokenSource();
        server.Then(_ =>
        {
            cancel.CancelAfter(50);
            return Replies.Stream(Replies.Content("")) with { End = ScriptedEnd.Silence };
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in shopper.Conversation.RunTurnAsync("hello", cancel.Token)) Assert.IsNotType<TurnCompleted>(happened);
        });
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_ceiling_ends_in_a_sentence_or_with_the_next_model()
    {
        await using var server = new ScriptedServer();
        using var shopper = shops.NewShopper(services => services.AddSingleton<IConfigureOptions<ModelOptions>>(new ConfigureOptions<ModelOptions>(options =>
        {
            Set(options, server);
            options.MaxSessionTokens = 20;
            options.InputPrice = 2;
            options.OutputPrice = 10;
        })));
        server.Then(Replies.Text("Hello.")).Then(Replies.Text("Again."));
        var first = await shopper.SayAsync("hello");
        Assert.Equal((18, 0.000092m), (first.Model.SessionTokens, first.Model.Cost));
        await shopper.SayAsync("hello");
        var third = await shopper.SayAsync("hello");
        Assert.Contains("Model:MaxSessionTokens", third.Error, StringComparison.Ordinal);
        Assert.Equal(36, third.Model.SessionTokens);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_without_tools_is_talked_to_in_text()
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server, withFallback: false);
        server.Then(Replies.Error(400, "tiny does not support tools")).Then(Replies.Text("""{"tool": "catalog_search", "arguments": {"query": "tents"}}""")).Then(Replies.Text("Here they are."));
        var report = await shopper.SayAsync("tents");
        Assert.Equal("Here they are.", report.Reply);
        Assert.NotEmpty(report.Offers);
        Assert.False(server.Requests[1].Body.ContainsKey("tools"));
        Assert.Contains("basket_update(changes: [{op: add|set|remove", server.Requests[1].Body["messages"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("RESULT", server.Requests[2].Body["messages"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static void Play(ScriptedServer server, string stage, int times)
    {
        if (stage.EndsWith("between rounds", StringComparison.Ordinal)) server.Then(Adds);
        for (var i = 0; i < times; i++)
        {
            server.Then(stage switch
            {
                "before headers" => new ScriptedReply { End = ScriptedEnd.ResetAtOnce },
                "after headers" => new ScriptedReply { End = ScriptedEnd.Reset },
                "mid-text" => Replies.Stream(Replies.Content("I will look. "), Replies.Content("Just a moment, ")) with { End = ScriptedEnd.Reset },
                "mid-arguments" => Replies.Stream(Replies.CallStart(0, "a", "basket_update"), Replies.CallMore(0, """{"id":"green""")) with { End = ScriptedEnd.Cut },
                "between rounds" => new ScriptedReply { End = ScriptedEnd.ResetAtOnce },
                _ => Replies.Error(401, "the key has expired"),
            });
        }
    }

    private Shopper Shopper(ScriptedServer server, bool withFallback, ScriptedServer? second = null) => shops.NewShopper(services => services.AddKeyedSingleton(
        ModelKeys.Endpoint, (provider, _) => EndpointModel.Create(provider.GetRequiredService<IOptions<ModelOptions>>().Value, time: new HastyTime())).AddSingleton<IConfigureOptions<ModelOptions>>(new ConfigureOptions<ModelOptions>(options =>
    {
        Set(options, server);
        if (second is not null)
        {
            var other = new ModelOptions();
            Set(other, second);
            options.Fallbacks.Add(other);
        }

        if (withFallback) options.Fallbacks.Add(new ModelOptions());
    })));

    private static void Set(ModelOptions options, ScriptedServer server)
    {
        options.Provider = "OpenAICompatible";
        options.Endpoint = server.Endpoint;
        options.ModelId = "scripted";
        options.ApiKey = "sk-test-0123456789";
        // In hasty time.
        options.TimeoutSeconds = 1000;
        options.IdleTimeoutSeconds = 1000;
    }
}
