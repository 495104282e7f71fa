using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Says what happened to the basket, or why it did not.</summary>
internal sealed class BasketWording(BasketPricer pricer, OfferText offerText)
{
    public void Say(BasketReply? reply, ScriptContext context)
    {
        if (reply is null) context.Say("refuse.other", ("problem", ""));
        else if (!reply.Ok) Refuse(reply, context);
        else if (reply.Applied.Count == 0) Show(context);
        else Changed(reply.Applied, context);
    }

    public static void NotInBasket(Act act, Basket basket, ScriptContext context)
    {
        if (act.Target is NamedTarget named) context.Say("refuse.not-in-basket", ("what", named.Text));
        else context.Say(basket.IsEmpty ? "refuse.basket-empty" : "which-product");
    }

    public void Changed(IReadOnlyList<BasketChange> changes, ScriptContext context)
    {
        var kind = changes[0].Kind;
        var total = Total(context);
        if (kind == ChangeKind.Quantity && changes is [var change])
            context.Say("quantity", ("title", Name(change)), ("before", Amount(change.Before, change, context)), ("after", Amount(change.After, change, context)), ("total", total));
        else if (kind == ChangeKind.Cleared) context.Say("cleared");
        else if (kind == ChangeKind.Added && total.Length == 0) context.Say("added.no-total", ("items", Items(changes, context)));
        else if (context.Now.Basket.IsEmpty && context.HasPhrase(kind + ".empty")) context.Say(kind + ".empty", ("items", Items(changes, context)));
        else context.Say(kind, ("items", Items(changes, context)), ("total", total));
    }

    /// <summary>What the basket comes to when the turn is over: of several changes in one turn, only the last sum is true.</summary>
    public string Total(ScriptContext context)
    {
        if (pricer.Of(context.Now.Basket.Lines).Total is not { } total) return "";
        context.FinalTotal = context.Money(total);
        return ScriptContext.TotalPlace;
    }

    /// <summary>What each shop asks for shipping, and what is missing for it to be free.</summary>
    public void Shipping(ScriptContext context)
    {
        foreach (var shop in pricer.Of(context.Now.Basket.Lines).Shops)
        {
            var name = offerText.Shop(shop.MerchantId);
            if (shop.Shipping is { MinorUnits: 0 }) context.Say("basket.free", ("shop", name));
            else if (shop.Shipping is { } shipping) context.Say("basket.shipping-of", ("shop", name), ("shipping", context.Money(shipping)));
            if (shop.MissingForFreeShipping is { MinorUnits: > 0 } missing) context.Say("basket.free-from", ("shop", name), ("missing", context.Money(missing)));
        }
    }

    private void Show(ScriptContext context)
    {
        var lines = context.Now.Basket.Lines;
        if (lines.Count == 0)
        {
            context.Say("basket.empty");
            return;
        }

        var totals = pricer.Of(lines);
        var shipping = context.Text(totals.Shops.All(shop => shop.Shipping is not null) ? "basket.shipping" : "basket.shipping-unknown");
        var count = lines.Count == 1 ? context.Text("line.one") : context.Text("line.many", ("count", lines.Count));
        var items = context.List(lines.Select(line => $"{context.Quantity(line.Quantity, line.Unit)} {line.Title}"));
        var total = totals.Total is { } sum ? context.Money(sum) : string.Join(" + ", totals.Shops.Select(shop => context.Money(shop.Total)));
        context.Say("basket", ("lines", $"{items} ({count})"), ("total", total), ("shipping", shipping));
    }

    private void Refuse(BasketReply reply, ScriptContext context)
    {
        var refusal = reply.Refusal;
        var title = reply.About?.Title ?? "";
        if (refusal is { Code: "choose-variant", Choices: { } choices } && reply.About is { } product)
        {
            context.Say("ask.variant", ("title", title), ("options", offerText.Options(product, context, choices) ?? ""));
            return;
        }

        if (reply.Warnings.Count > 0)
        {
            context.Say("refuse.allergy", ("title", title), ("warnings", context.List(reply.Warnings.Select(warning => Warning(warning, context)))));
            return;
        }

        var key = "refuse." + refusal?.Code;
        if (refusal is null || !context.HasPhrase(key)) context.Say("refuse.other", ("problem", reply.Problem));
        else context.Say(key, ("title", title), ("limit", refusal.Limit is { } limit ? Limit(limit, reply.About, context) : ""), ("what", title));
    }

    public static string Warning(HitWarning warning, ScriptContext context) =>
        context.Text("warning." + warning.Status.ToString().ToLowerInvariant(), ("value", context.Term(warning.Allergen)));

    private static string Limit(decimal limit, Product? product, ScriptContext context) => product?.Variants[0].Offer.Unit is { } unit and not SalesUnit.Piece
        ? context.Quantity(limit, unit)
        : QuantityText.Number(limit, context.Language);

    private static string Items(IReadOnlyList<BasketChange> changes, ScriptContext context) =>
        context.List(changes.Select(change => $"{Amount(Math.Abs(change.After - change.Before), change, context)} {Name(change)}"));

    private static string Amount(decimal quantity, BasketChange change, ScriptContext context) => context.Quantity(quantity, change.Unit);

    private static string Name(BasketChange change) => change.OptionsText.Length > 0 ? $"{change.Title} ({change.OptionsText})" : change.Title;
}
