using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Tests.Fakes;
using static ShopAgent.Tests.Fakes.Replies;

namespace ShopAgent.Tests.Models;

public class FaultTests
{
    public static TheoryData<string> Names => [.. Faults.All.Select(fault => fault.Name)];

    /// <summary>One sentence that a terminal shows on a few lines.</summary>
    private const int LongestSentence = 600;

    [Theory, MemberData(nameof(Names))]
    public async Task Fault_becomes_one_sentence(string name)
    {
        var fault = Faults.All.Single(fault => fault.Name == name);
        await using var server = new ScriptedServer();
        for (var i = 0; i < fault.Requests; i++)
            server.Then(fault.Reply);
        var conversation = new Conversation(server);

        var failure = await Assert.ThrowsAsync<ModelFailure>(() => conversation.AskAsync(streamed: true));

        AssertSentence(failure, fault.Kind, fault.Hint);
        Assert.Contains(server.Endpoint, failure.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Requests, server.Requests.Count);
        Assert.Empty(conversation.Shop.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_listening_becomes_one_sentence(bool streamed)
    {
        var conversation = await OrphanAsync();
        var failure = await Assert.ThrowsAsync<ModelFailure>(() => conversation.AskAsync(streamed));
        AssertSentence(failure, FailureKind.Unreachable, "Model:Endpoint");
    }

    [Fact]
    public async Task Unknown_host_becomes_one_sentence()
    {
        var conversation = await OrphanAsync();
        conversation.Options.Endpoint = "https://shop.invalid/v1";
        var failure = await Assert.ThrowsAsync<ModelFailure>(() => conversation.AskAsync(streamed: true));
        Assert.Contains(failure.Kind, new[] { FailureKind.UnknownHost, FailureKind.Unreachable });
        AssertSentence(failure, failure.Kind, "Model:Endpoint");
    }

    [Fact]
    public async Task Encryption_to_a_plain_server_becomes_one_sentence()
    {
        var conversation = await OrphanAsync();
        using var plain = new PlainTextListener();
        conversation.Options.Endpoint = plain.Endpoint;
        var failure = await Assert.ThrowsAsync<ModelFailure>(() => conversation.AskAsync(streamed: true));
        AssertSentence(failure, FailureKind.Insecure, "http://");
    }

    [Theory]
    [InlineData(true, ScriptedEnd.SilenceAtOnce)]
    [InlineData(false, ScriptedEnd.SilenceAtOnce)]
    [InlineData(true, ScriptedEnd.Silence)]
    [InlineData(false, ScriptedEnd.Silence)]
    public async Task Reply_that_never_begins_times_out(bool streamed, ScriptedEnd end)
    {
        await using var server = new ScriptedServer();
        server.Then(new ScriptedReply { End = end });
        var conversation = new Conversation(server) { Options = { TimeoutSeconds = 60 } };
        var failure = await Assert.ThrowsAsync<ModelFailure>(() => conversation.AskAsync(streamed));
        AssertSentence(failure, FailureKind.TimedOut, "60 seconds");
    }

    [Fact]
    public async Task Model_may_think_longer_than_the_idle_time_before_its_first_word()
    {
        await using var server = new ScriptedServer();
        server.Then(Stream(Chunk("""{"role":"assistant","content":""}""")) with { End = ScriptedEnd.Silence });
        var conversation = new Conversation(server) { Options = { TimeoutSeconds = 90, IdleTimeoutSeconds = 5 } };
        var failure = await Assert.ThrowsAsync<ModelFailure>(() => conversation.AskAsync(streamed: true));
        AssertSentence(failure, FailureKind.TimedOut, "90 seconds");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Passing_fault_is_tried_again(int status)
    {
        await using var server = new ScriptedServer();
        server.Then(Error(status, "busy", ("Retry-After", "2"))).Then(Call("shop_search", """{"query":"pasta"}""")).Then(Error(status, "busy")).Then(Text("Done."));
        var conversation = new Conversation(server);
        var begin = conversation.Now;

        var response = await conversation.AskAsync(streamed: true);

        Assert.Equal("Done.", response.Text);
        Assert.Equal([Dialect.Pasta], conversation.Shop.Calls);
        Assert.True(conversation.Now - begin >= TimeSpan.FromSeconds(2), "The server asked for two seconds.");
    }

    [Fact]
    public async Task Broken_tool_call_is_tried_again_and_runs_once()
    {
        await using var server = new ScriptedServer();
        server.Then(Stream(CallStart(0, "a", "shop_search"), CallMore(0, """{"query":"pasta"}""")) with { End = ScriptedEnd.Cut })
            .Then(Call("shop_search", """{"query":"pasta"}""")).Then(Text("Done."));
        var conversation = new Conversation(server);
        await conversation.AskAsync(streamed: true);
        Assert.Equal([Dialect.Pasta], conversation.Shop.Calls);
    }

    [Fact]
    public async Task Repair_is_remembered()
    {
        await using var server = new ScriptedServer();
        server.Then(Error(400, "unknown field stream_options")).Then(Call("shop_search", """{"query":"pasta"}""")).Then(Text("Done."));
        await new Conversation(server).AskAsync(streamed: true);
        Assert.Equal([true, false, false], server.Requests.Select(request => request.Body.ContainsKey("stream_options")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_is_not_a_failure(bool streamed)
    {
        await using var server = new ScriptedServer();
        using var cancel = new CancellationTokenSource();
        server.Then(_ =>
        {
            cancel.CancelAfter(TimeSpan.FromMilliseconds(50));
            return Stream(Content("Hi")) with { End = ScriptedEnd.Silence };
        });
        var conversation = new Conversation(server) { Options = { IdleTimeoutSeconds = 3600 } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => conversation.AskAsync(streamed, cancel.Token));
    }

    [Theory]
    [InlineData(Conversation.Key, $"Bearer {Conversation.Key}")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task Key_travels_in_the_header_only_when_there_is_one(string? key, string? header)
    {
        await using var server = new ScriptedServer();
        server.Then(Text("Hi"));
        await new Conversation(server) { Options = { ApiKey = key, Temperature = .5f } }.AskAsync(streamed: true);
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal(header, request.Headers.GetValueOrDefault("Authorization"));
        Assert.Equal(.5f, request.Body["temperature"]!.GetValue<float>());
        Assert.Equal("scripted", request.Body["model"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Usage_is_reported(bool streamed)
    {
        await using var server = new ScriptedServer();
        server.Then(Text("Hi"));
        var response = await new Conversation(server).AskAsync(streamed);
        Assert.Equal((11, 7), (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount));
    }

    [Fact]
    public async Task Words_arrive_before_the_reply_is_over()
    {
        await using var server = new ScriptedServer();
        server.Then(Stream(Content("Hi")) with { End = ScriptedEnd.Silence });
        using var client = EndpointModel.Create(new Conversation(server).Options);
        await foreach (var update in client.GetStreamingResponseAsync([new(ChatRole.User, "Hi")]))
        {
            Assert.Equal("Hi", update.Text);
            break;
        }
    }

    private static void AssertSentence(ModelFailure failure, FailureKind kind, string hint)
    {
        Assert.Equal(kind, failure.Kind);
        Assert.Contains(hint, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        Assert.InRange(failure.Message.Length, 1, LongestSentence);
        Assert.DoesNotContain(failure.Message, char.IsControl);
        Assert.DoesNotContain(Conversation.Key, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A conversation whose server has gone.</summary>
    private static async Task<Conversation> OrphanAsync()
    {
        await using var server = new ScriptedServer();
        return new Conversation(server);
    }

    /// <summary>Answers whatever comes with plain text.</summary>
    private sealed class PlainTextListener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public PlainTextListener()
        {
            listener.Start();
            _ = AnswerAsync();
        }

        public string Endpoint => $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1";

        public void Dispose() => listener.Dispose();

        private async Task AnswerAsync()
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        }
    }
}
