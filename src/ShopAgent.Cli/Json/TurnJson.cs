using System.Text.Json;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Cli.Json;

/// <summary>One turn of <c>chat --json</c> or <c>ask --json</c>.</summary>
internal sealed record TurnJson
{
    public required int Turn { get; init; }

    public required string User { get; init; }

    public required string Reply { get; init; }

    public required string Language { get; init; }

    public bool Question { get; init; }

    public IReadOnlyList<OfferJson> Offers { get; init; } = [];

    public required BasketJson Basket { get; init; }

    public IReadOnlyList<ChangeJson> Changes { get; init; } = [];

    public int Orders { get; init; }

    public IReadOnlyList<ToolCallJson> Tools { get; init; } = [];

    public required ModelJson Model { get; init; }

    /// <summary>What the program says beside the reply, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Statements of the model that no tool result supports: not shown, or mended first.</summary>
    public int UnsupportedClaims { get; init; }

    public double ElapsedMs { get; init; }

    public string? Error { get; init; }

    public static TurnJson Of(TurnReport report, DateTimeOffset now) => new()
    {
        Turn = report.Turn,
        User = report.User,
        Reply = report.Reply,
        Language = report.Language,
        Question = report.Question,
        Offers = [.. report.Offers.Select(hit => Offer(hit, now))],
        Basket = BasketJson.Of(report.Basket.Lines, report.Totals),
        Changes = [.. report.Changes.Select(ChangeJson.Of)],
        Orders = report.Orders,
        Tools = [.. report.Tools.Select(ToolCallJson.Of)],
        Model = ModelJson.Of(report.Model),
        Notes = report.Notes,
        UnsupportedClaims = report.UnsupportedClaims,
        ElapsedMs = Math.Round(report.Elapsed.TotalMilliseconds, 1),
        Error = report.Error,
    };

    private static OfferJson Offer(SearchHit hit, DateTimeOffset now) => OfferJson.Of(OfferView.Of(hit, now));
}

/// <param name="Arguments">The JSON object that the model sent; a string where it sent no valid JSON.</param>
internal sealed record ToolCallJson(string Name, JsonElement Arguments, bool Ok)
{
    public static ToolCallJson Of(ToolCall call) => new(call.Name, Parse(call.Arguments), call.Ok);

    private static JsonElement Parse(string arguments)
    {
        try
        {
            using var document = JsonDocument.Parse(arguments);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(arguments, CliJson.Default.String);
        }
    }
}

/// <param name="Kind">added, removed, quantity, undone, redone, cleared, remembered, forgotten or ordered.</param>
/// <param name="Id">The variant of a basket change, else null.</param>
/// <param name="Before">Quantity before a basket change.</param>
/// <param name="After">Quantity after it.</param>
internal sealed record ChangeJson(string Kind, string Text, string? Id, decimal? Before, decimal? After)
{
    public static ChangeJson Of(TurnChange change) => new(change.Kind, change.Text, change.Basket?.VariantId, change.Basket?.Before, change.Basket?.After);
}

/// <param name="IsEstimated">The endpoint reported no usage: tokens are characters divided by four.</param>
/// <param name="Cost">In the currency of the configured prices; null without prices.</param>
/// <param name="SessionTokens">Input and output of the whole session.</param>
internal sealed record ModelJson(string Provider, string Id, long InputTokens, long OutputTokens, bool IsEstimated = false, decimal? Cost = null, long SessionTokens = 0, decimal? SessionCost = null)
{
    public static ModelJson Of(ModelUsage usage) => new(usage.Provider, usage.ModelId, usage.InputTokens, usage.OutputTokens, usage.IsEstimated, usage.Cost, usage.SessionTokens, usage.SessionCost);
}
