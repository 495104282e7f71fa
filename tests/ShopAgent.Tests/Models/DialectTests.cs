using Microsoft.Extensions.AI;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Models;

public class DialectTests
{
    public static TheoryData<string> StreamedNames => [.. StreamDialects.All.Select(dialect => dialect.Name)];

    public static TheoryData<string> WholeNames => [.. WholeDialects.All.Select(dialect => dialect.Name)];

    [Theory, MemberData(nameof(StreamedNames))]
    public Task Streamed_reply_comes_to_the_right_turn(string name) =>
        CheckAsync(StreamDialects.All.Single(dialect => dialect.Name == name), streamed: true);

    [Theory, MemberData(nameof(WholeNames))]
    public Task Whole_reply_comes_to_the_right_turn(string name) =>
        CheckAsync(WholeDialects.All.Single(dialect => dialect.Name == name), streamed: false);

    private static async Task CheckAsync(Dialect dialect, bool streamed)
    {
        await using var server = new ScriptedServer();
        foreach (var reply in dialect.Script)
            server.Then(reply);
        var conversation = new Conversation(server);

        var response = await conversation.AskAsync(streamed);

        Assert.Equal(dialect.Text, response.Text);
        Assert.Equal(dialect.Calls, conversation.Shop.Calls);
        Assert.Equal(dialect.Script.Length, server.Requests.Count);
        var calls = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(call => call.CallId).ToList();
        Assert.Equal(calls.Distinct(), calls);
    }
}
