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
