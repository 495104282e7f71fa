using System.Globalization;
using System.Text.Json.Serialization;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>Takes a change over into the turn, or the question that its refusal leaves open, and says how the basket stands.</summary>
internal sealed class BasketReplies(TurnAccessor turn, BasketPricer pricer, ShopDirectory shops)
{
    /// <param name="asked">How many were asked for, for the question which of several.</param>
    public BasketReply Finish(EditOutcome edit, decimal? asked)
    {
        var scope = turn.Current;
        if (edit.Outcome.Refusal is not { } refusal)
        {
            scope.Apply(edit.Outcome);
            if (edit.About is { } about) scope.State = scope.State with { Focus = ShownOffer.Of(about) };
            return State(new BasketReply { Changes = [.. edit.Outcome.Changes.Select(ChangeText.Of)], Applied = edit.Outcome.Changes, About = edit.About?.Product });
        }

        if (refusal.Choices is { Count: > 0 } choices && edit.About is { } open)
        {
            scope.Question = true;
            scope.State = scope.State with
            {
                Question = new PendingQuestion([.. choices.Select(choice => new ShownOffer(open.Product.Id, choice.Id, open.Product.MerchantId, open.Product.Title))], edit.Units ?? asked),
                Focus = ShownOffer.Of(open with { Variant = null }),
            };
        }

        return Refused(refusal) with { About = edit.About?.Product, Warnings = edit.Warnings };
    }

    public static BasketReply Refused(BasketRefusal refusal) => new()
    {
        Ok = false, Problem = refusal.Message, Refusal = refusal,
        Choices = refusal.Choices is null ? null : [.. refusal.Choices.Select(choice => $"{choice.Id}: {choice.OptionsText}")],
    };

    public BasketReply State(BasketReply reply)
    {
        var lines = turn.Current.Session.Basket.Lines;
        var totals = pricer.Of(lines);
        var budget = ProfileBudget.OfPurchase(turn.Current.Session.Profile);
        return reply with
        {
            Lines = lines.Count == 0 ? null : Table.Of(
                lines, ("id", line => line.VariantId), ("title", line => line.Title), ("options", line => string.Join(" / ", line.Options.Values)), ("quantity", Quantity), ("each", line => line.UnitPrice.ToString()),
                ("price", line => line.LineTotal.ToString()), ("shop", line => shops.NameOf(line.MerchantId))),
            Shops = totals.Shops.Count == 0 ? null : Table.Of(
                totals.Shops, ("shop", shop => shop.MerchantName), ("goods", shop => shop.Subtotal.ToString()), ("shipping", shop => shop.Shipping?.ToString() ?? "not stated"), ("days", shop => ShopDirectory.Days(shops.Find(shop.MerchantId)?.Shipping?.Delivery)),
                ("total", shop => shop.Total.ToString()), ("missing for free shipping", shop => shop.MissingForFreeShipping?.ToString())),
            Total = totals.Total?.ToString(),
            Left = budget is { } limit && totals.Total is { } total && total.Currency == limit.Currency ? (limit - total).ToString() : null,
            Ids = [.. lines.Select(line => line.VariantId)],
        };
    }

    private static string Quantity(LineItem line) => line.Quantity.ToString("0.###", CultureInfo.InvariantCulture) + line.Unit switch { SalesUnit.Kilogram => " kg", SalesUnit.Litre => " l", SalesUnit.Metre => " m", _ => "" };
}

/// <summary>What changed, and how the basket stands; or the reason why nothing changed, with what would do.</summary>
internal sealed record BasketReply : ToolReply
{
    public IReadOnlyList<string> Changes { get; init; } = [];

    public Table? Lines { get; init; }

    /// <summary>What each shop asks for.</summary>
    public Table? Shops { get; init; }

    /// <summary>Shipping included, as far as it is stated.</summary>
    public string? Total { get; init; }

    /// <summary>Of the shopper's budget for the whole purchase; absent without one.</summary>
    public string? Left { get; init; }

    /// <summary>Options to choose from when the product comes in several; ask the shopper, do not choose.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    [JsonIgnore]
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];

    [JsonIgnore]
    public BasketRefusal? Refusal { get; init; }

    /// <summary>The product that the change or a refusal speaks of.</summary>
    [JsonIgnore]
    public Product? About { get; init; }

    [JsonIgnore]
    public IReadOnlyList<BasketChange> Applied { get; init; } = [];
}
