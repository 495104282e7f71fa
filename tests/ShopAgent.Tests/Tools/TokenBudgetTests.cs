using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Hostile;
using Xunit.Abstractions;

namespace ShopAgent.Tests.Tools;

/// <summary>What goes over the wire with every request, in tokens as characters divided by four.</summary>
public sealed class TokenBudgetTests(HostileShop shop, ITestOutputHelper output) : IClassFixture<HostileShop>
{
    private const int CharactersPerToken = 4;

    [Fact]
    public async Task Rules_and_tools_of_a_first_request_and_a_whole_search_turn_are_short()
    {
        shop.Server.Restart();
        var (agent, _) = await shop.BeginAsync("waterproof tents under 200 euros");
        using var own = agent;

        var requests = shop.Server.Requests.Select(request => request.Body).ToList();
        var first = Tokens(requests[0]["messages"]![0]!["content"]!.GetValue<string>()) + Tokens(requests[0]["tools"]!.ToJsonString());
        var turn = requests.Sum(request => Tokens(request["messages"]!.ToJsonString()) + Tokens(request["tools"]!.ToJsonString()));
        foreach (var tool in requests[0]["tools"]!.AsArray()) output.WriteLine($"{tool!["function"]!["name"]}: {Tokens(tool.ToJsonString())}");
        output.WriteLine($"system message {Tokens(requests[0]["messages"]![0]!["content"]!.GetValue<string>())}, with tools {first}; search turn of {requests.Count} requests {turn}");

        Assert.Equal(2, requests.Count);
        Assert.InRange(first, 1, 2000);
        Assert.InRange(turn, 1, 5000);
        Assert.Equal(requests[0]["tools"]!.ToJsonString(), requests[1]["tools"]!.ToJsonString());
    }

    [Fact]
    public async Task The_text_protocol_is_shorter_still()
    {
        shop.Server.Restart();
        shop.Server.Then(Replies.Error(400, "tiny does not support tools")).Then(Replies.Text("Hello."));
        using var agent = shop.Open();

        await HostileShop.TurnAsync(agent, "hello");

        var request = shop.Server.Requests[1].Body;
        Assert.False(request.ContainsKey("tools"));
        var tokens = Tokens(request["messages"]!.ToJsonString());
        output.WriteLine($"{tokens}\n{request["messages"]![0]!["content"]}");
        Assert.InRange(tokens, 1, 1500);
    }

    private static int Tokens(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;
}
