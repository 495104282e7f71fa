using System.Text.Json;
using ShopAgent.Agent.Turns;
using ShopAgent.Tests.Rendering;

namespace ShopAgent.Tests.Cli.Chat;

public sealed class JsonChatTests
{
    [Fact]
    public async Task One_line_in_is_one_object_out()
    {
        var (exitCode, lines) = await ChatAsync("one\ntwo\n", FakeConversation.ReportOf("one", "1"), FakeConversation.ReportOf("two", "2"));
        Assert.Equal(0, exitCode);
        Assert.Equal(["1", "2"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("reply").GetString()));
    }

    [Fact]
    public async Task A_turn_has_the_properties_of_the_contract()
    {
        var turn = await TurnAsync(Full);
        Assert.Equal(
            ["turn", "user", "reply", "language", "question", "offers", "basket", "changes", "orders", "tools", "model", "notes", "unsupportedClaims", "elapsedMs", "error"],
            Names(turn));
        Assert.Equal(["provider", "id", "inputTokens", "outputTokens", "isEstimated", "cost", "sessionTokens", "sessionCost"], Names(turn.GetProperty("model")));
        Assert.Equal(JsonValueKind.Null, turn.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task An_offer_has_the_properties_of_the_contract()
    {
        var offers = (await TurnAsync(Full)).GetProperty("offers");
        string[] contract = ["id", "productId", "merchant", "sourceId", "title", "brand", "options", "variants", "price", "listPrice", "availability", "stock", "url", "score", "reasons"];
        Assert.Empty(contract.Except(Names(offers[0])));
        Assert.Equal("hut:T1", offers[0].GetProperty("id").GetString());
        Assert.Equal("""{"amount":129.00,"currency":"EUR"}""", offers[0].GetProperty("price").GetRawText());
        Assert.Equal("""{"amount":149.00,"currency":"EUR"}""", offers[0].GetProperty("listPrice").GetRawText());
        Assert.Equal("in_stock", offers[0].GetProperty("availability").GetString());
    }

    [Fact]
    public async Task Several_variants_are_the_product_and_no_price_is_null()
    {
        var offers = (await TurnAsync(Full)).GetProperty("offers");
        Assert.Equal("river:D", offers[1].GetProperty("id").GetString());
        Assert.Equal(2, offers[1].GetProperty("variants").GetInt32());
        Assert.Equal(JsonValueKind.Null, offers[2].GetProperty("price").ValueKind);
    }

    [Fact]
    public async Task A_basket_has_the_properties_of_the_contract()
    {
        var basket = (await TurnAsync(Full)).GetProperty("basket");
        Assert.Equal(["lines", "shops", "total"], Names(basket));
        string[] line = ["id", "merchant", "title", "options", "quantity", "unit", "unitPrice", "lineTotal"];
        Assert.Empty(line.Except(Names(basket.GetProperty("lines")[0])));
        string[] shop = ["merchant", "subtotal", "shipping", "total"];
        Assert.Empty(shop.Except(Names(basket.GetProperty("shops")[0])));
        Assert.Equal(1.5m, basket.GetProperty("lines")[2].GetProperty("quantity").GetDecimal());
        Assert.Equal("kilogram", basket.GetProperty("lines")[2].GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Tool_arguments_are_json_or_the_text_that_is_none()
    {
        var tools = (await TurnAsync(Full)).GetProperty("tools");
        Assert.Equal("tent", tools[0].GetProperty("arguments").GetProperty("text").GetString());
        Assert.Equal("{broken", tools[1].GetProperty("arguments").GetString());
        Assert.False(tools[1].GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Letters_stay_readable_and_no_character_breaks_the_line()
    {
        var (_, lines) = await ChatAsync("x", FakeConversation.ReportOf("x", "crème brûlée <5 €>\n\u2028\u0085next"));
        var line = Assert.Single(lines);
        Assert.Contains("crème brûlée <5 €>", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, c => c is '\u2028' or '\u0085' or '\n');
    }

    [Fact]
    public async Task A_failed_turn_is_reported_and_fails_the_command()
    {
        var (exitCode, lines) = await ChatAsync("x", FakeConversation.ReportOf("x", "") with { Error = "No answer." });
        Assert.Equal(1, exitCode);
        Assert.Equal("No answer.", JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("error").GetString());
    }

    private static TurnReport Full { get; } = FakeConversation.ReportOf("a tent", "Here.") with
    {
        Offers = Samples.Offers,
        Basket = Samples.Basket,
        Totals = Samples.Totals,
        Tools = [new ToolCall("catalog_search", """{"text":"tent"}""", true), new ToolCall("catalog_search", "{broken", false)],
    };

    private static async Task<JsonElement> TurnAsync(TurnReport report)
    {
        var (_, lines) = await ChatAsync("x", report);
        return JsonDocument.Parse(lines[0]).RootElement;
    }

    private static async Task<(int ExitCode, IReadOnlyList<string> Lines)> ChatAsync(string input, params TurnReport[] reports)
    {
        using var harness = new ChatHarness(jsonInput: input);
        foreach (var report in reports) harness.Conversation.Reply(report);
        var (exitCode, output) = await harness.ChatJsonAsync();
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
        return (exitCode, output.TrimEnd('\n').Split('\n'));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
