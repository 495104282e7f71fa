using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog.Store;
using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Hostile;

namespace ShopAgent.Tests.Tools;

/// <summary>What a model behind an endpoint may count on, played by a scripted one over HTTP.</summary>
public sealed class ContractTests(HostileShop shop) : IClassFixture<HostileShop>
{
    private const int Page = 20;

    [Fact]
    public async Task A_result_of_more_than_forty_rows_is_read_whole_by_its_cursor()
    {
        var (agent, _) = await shop.BeginAsync("tents");
        using var own = agent;
        var merchant = shop.Services.GetRequiredService<ProductStore>().Merchants.MinBy(each => each.ProductCount)!;
        Assert.True(merchant.ProductCount > 2 * Page);
        HashSet<string> ids = [];
        var total = 0;
        shop.Server.Then(Replies.Call("catalog_search", $$"""{"filters":{"shops":["{{merchant.Name}}"]},"limit":{{Page}},"show":false}"""));
        for (var page = 0; page < 10; page++)
        {
            shop.Server.Then(request =>
            {
                var result = Result(request);
                if (result["offers"] is { } offers) ids.UnionWith(Column(offers, "id"));
                total = result["total"]?.GetValue<int>() ?? total;
                return result["next"] is { } next ? Replies.Call("catalog_search", $$"""{"cursor":"{{next.GetValue<string>()}}","limit":{{Page}},"show":false}""")(request) : Replies.Text("That is all.")(request);
            });
        }

        var report = await HostileShop.TurnAsync(agent, "what else is there?");

        Assert.Equal(merchant.ProductCount, total);
        Assert.Equal(total, ids.Count);
        Assert.All(report.Tools, call => Assert.True(call.Ok, call.Arguments));
    }

    [Theory]
    [InlineData("catalog_search", """{"query":"tent","max_price":100}""", "filters.price.max")]
    [InlineData("catalog_search", """{"filters":{"price":{"max":100},"colour":"red"}}""", "filters takes type, brands")]
    [InlineData("catalog_search", """{"filters":{"shops":["Nowhere Ltd"]}}""", "is no shop of the catalogue; there are")]
    [InlineData("catalog_search", """{"query":"tent","sort":"niceness"}""", "use relevance, price, -price, rating")]
    [InlineData("basket_update", """{"changes":[{"op":"put","id":"1"}]}""", "add, set, remove, swap, move, clear, undo, redo, accept_plan")]
    [InlineData("basket_update", """{"changes":[{"op":"undo"},{"op":"add","id":"1"}]}""", "undo must be the only change of a call")]
    [InlineData("shopper_profile", """{"op":"remember","facts":[{"kind":"mood","value":"good"}]}""", "like, dislike, require, avoid, size")]
    [InlineData("more_call", """{"name":"save_baskets","arguments":{}}""", "there are save_basket, list_baskets")]
    [InlineData("more_call", """{"name":"save_basket","arguments":{"title":"weekly"}}""", "save_basket takes name")]
    public async Task What_is_not_understood_is_refused_with_the_right_form(string tool, string arguments, string right)
    {
        var (agent, _) = await shop.BeginAsync("tents");
        using var own = agent;
        JsonObject? result = null;
        shop.Server.Then(Replies.Call(tool, arguments));
        shop.Server.Then(request =>
        {
            result = Result(request);
            return Replies.Text("I see.")(request);
        });

        var report = await HostileShop.TurnAsync(agent, "undo that, and add the first one");

        Assert.False(report.Tools[0].Ok);
        Assert.Contains(right, result!["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(report.Basket.IsEmpty);
    }

    [Fact]
    public async Task A_call_that_failed_may_be_made_again()
    {
        var (agent, _) = await shop.BeginAsync("tents");
        using var own = agent;
        List<string> problems = [];
        shop.Server.Then(Replies.Call("catalog_search", """{"cursor":"s9.9"}"""));
        shop.Server.Then(request =>
        {
            problems.Add(Result(request)["problem"]!.GetValue<string>());
            return Replies.Call("catalog_search", """{"cursor":"s9.9"}""", "call_b")(request);
        });
        shop.Server.Then(request =>
        {
            problems.Add(Result(request)["problem"]!.GetValue<string>());
            return Replies.Text("I see.")(request);
        });

        await HostileShop.TurnAsync(agent, "what else is there?");

        Assert.Equal(problems[0], problems[1]);
        Assert.Contains("is no cursor", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_row_of_a_hidden_search_is_never_number_one_on_screen()
    {
        var (agent, shown) = await shop.BeginAsync("tents");
        using var own = agent;
        shop.Server.Then(Replies.Call("catalog_search", """{"query":"sleeping bags","show":false}""")).Then(Replies.Call("basket_update", """{"changes":[{"op":"add","id":"1"}]}""", "call_b")).Then(Replies.Text("Done."));

        var report = await HostileShop.TurnAsync(agent, "add the first one");

        Assert.Equal(shown.Offers[0].Product.Id, Assert.Single(report.Basket.Lines).ProductId);
    }

    [Fact]
    public async Task Two_products_are_compared_by_their_values()
    {
        var (agent, shown) = await shop.BeginAsync("tents");
        using var own = agent;
        JsonObject? result = null;
        shop.Server.Then(Replies.Call("catalog_read", """{"ids":["1","2"]}"""));
        shop.Server.Then(request =>
        {
            result = Result(request);
            return Replies.Text("They differ.")(request);
        });

        var report = await HostileShop.TurnAsync(agent, "what is the difference between the first two?");

        var columns = result!["differs"]!["columns"]!.AsArray().Select(column => column!.GetValue<string>()).ToList();
        Assert.Equal(3, columns.Count);
        var rows = result["differs"]!["rows"]!.AsArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows.Skip(1))
        {
            var values = shown.Offers.Take(2).Select(hit => hit.Product.Attributes.GetValueOrDefault(row![0]!.GetValue<string>())).ToList();
            for (var at = 0; at < values.Count; at++)
                if (values[at] is { } stated) Assert.Equal(stated, row![at + 1]!.GetValue<string>());
        }

        Assert.Empty(report.Panels);
    }

    [Theory]
    [InlineData("spaghetti", 500, "g")]
    [InlineData("milk", 2, "l")]
    [InlineData("eggs", 12, "piece")]
    public async Task Packs_are_counted_for_the_amounts_of_a_plan(string what, int quantity, string unit)
    {
        var (agent, _) = await shop.BeginAsync("tents");
        using var own = agent;
        JsonObject? result = null;
        shop.Server.Then(Replies.Call("basket_plan", $$"""{"needs":[{"what":"{{what}}","quantity":{{quantity}},"unit":"{{unit}}"}]}"""));
        shop.Server.Then(request =>
        {
            result = Result(request);
            return Replies.Text("Shall I add it?")(request);
        });

        await HostileShop.TurnAsync(agent, $"plan {what} for me");

        var products = shop.Services.GetRequiredService<ProductStore>();
        var lines = result!["lines"]!;
        var bought = Column(lines, "id").Zip(Column(lines, "quantity")).Sum(line =>
            decimal.Parse(line.Second, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * (products.Find(line.First)!.Variants.First(variant => variant.Id == line.First).Offer.Content?.Value ?? 1));
        var wanted = quantity * (unit == "l" ? 1000m : 1);
        Assert.InRange(bought, wanted, wanted * 2.5m);
    }

    private static JsonObject Result(RecordedRequest request) => JsonNode.Parse(request.Body["messages"]!.AsArray().Last(message => message!["role"]!.GetValue<string>() == "tool")!["content"]!.GetValue<string>())!.AsObject();

    private static IEnumerable<string> Column(JsonNode table, string name)
    {
        var at = table["columns"]!.AsArray().Select(column => column!.GetValue<string>()).ToList().IndexOf(name);
        return table["rows"]!.AsArray().Select(row => row![at]!.GetValue<string>());
    }
}
