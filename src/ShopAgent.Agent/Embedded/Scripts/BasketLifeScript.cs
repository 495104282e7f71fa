using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Whole baskets: saved, listed, loaded, deleted, ordered again, moved to other shops, split, exported.</summary>
internal sealed class BasketLifeScript(TargetResolver resolver, OfferText offerText) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is "save-basket" or "list-baskets" or "load-basket" or "delete-basket" or "reorder" or "move-shop" or "split" or "export-basket";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "list-baskets" => List(context),
        "load-basket" => Back(Requests.Rare("load_basket", ("name", Optional(act.Value))), "baskets.loaded", act.Value, context),
        "reorder" => Back(Requests.Rare("reorder"), "baskets.reordered", "", context),
        "move-shop" => Move(act, context),
        "save-basket" => Simple(Requests.Rare("save_basket", ("name", Optional(act.Value))), act.Value, context, reply => context.Say(reply.Replaced ? "baskets.replaced" : "baskets.saved", ("name", reply.Name))),
        "delete-basket" => Simple(Requests.Rare("delete_basket", ("name", act.Value)), act.Value, context, reply => context.Say("baskets.deleted", ("name", reply.Name))),
        "split" => Simple(Requests.Rare("split_basket"), "", context, reply => context.Say("baskets.split", ("parts", Parts(reply, context)))),
        _ => Simple(Export(act.Value), act.Value, context, reply => context.Say("baskets.exported", ("file", reply.File), ("total", reply.Total))),
    };

    private static IEnumerable<ToolRequest> Simple(ToolRequest request, string what, ScriptContext context, Action<SavedBasketsReply> say)
    {
        yield return request;
        if (request.As<SavedBasketsReply>() is { Ok: true } reply) say(reply);
        else Refuse(request.As<SavedBasketsReply>(), what, context);
    }

    private static IEnumerable<ToolRequest> List(ScriptContext context)
    {
        var request = Requests.Rare("list_baskets");
        yield return request;
        if (request.As<SavedBasketsReply>() is { Baskets: { Count: > 0 } baskets }) context.Say("baskets.list", ("names", context.List(baskets.Select(basket => basket.Name))));
        else context.Say("baskets.none");
    }

    private static IEnumerable<ToolRequest> Back(ToolRequest request, string key, string what, ScriptContext context)
    {
        yield return request;
        if (request.As<SavedBasketsReply>() is not { Ok: true } reply)
        {
            Refuse(request.As<SavedBasketsReply>(), what, context);
            yield break;
        }

        context.Say(reply.Applied.Count == 0 ? "baskets.same" : key, ("name", reply.Name), ("total", reply.Total));
        foreach (var drift in reply.Drifts.Where(drift => reply.NotBack.All(line => line.VariantId != drift.VariantId))) context.Say(Key(drift), Places(drift, context));
        if (reply.NotBack.Count > 0) context.Say("baskets.left-out", ("names", context.List(reply.NotBack.Select(line => NotBack(line, reply, context)))));
    }

    private static string Key(BasketDrift drift) => drift.Kind switch { DriftKind.Gone => "drift.gone", DriftKind.PriceChanged => "drift.price", _ => "drift.stock" };

    private static (string, object?)[] Places(BasketDrift drift, ScriptContext context) =>
        [("title", drift.Title), ("before", context.Money(drift.PriceBefore)), ("now", drift.PriceNow is { } price ? context.Money(price) : "")];

    private static string NotBack(LineItem line, SavedBasketsReply reply, ScriptContext context)
    {
        var why = reply.Drifts.FirstOrDefault(drift => drift.VariantId == line.VariantId)?.Kind switch { DriftKind.Gone => "left-out.gone", null => "left-out.unsafe", _ => "left-out.stock" };
        return context.Text(why, ("title", line.Title), ("price", context.Money(line.UnitPrice)));
    }

    private IEnumerable<ToolRequest> Move(Act act, ScriptContext context)
    {
        if (resolver.InBasket(act.Target, context.State, context.Now.Basket, context.Pack) is not [var line])
        {
            context.Say("baskets.move-what");
            yield break;
        }

        var request = Requests.Update(new BasketEdit(BasketOperation.Move, line.VariantId, Shop: act.Scope));
        yield return request;
        if (request.As<BasketReply>() is not { Ok: true, Applied: [.., var added] } reply) Refuse(request.As<BasketReply>()?.Refusal?.Code, request.Problem, line.Title, context);
        else context.Say(
            "baskets.moved", ("title", added.Title), ("shop", offerText.Shop(context.Now.Basket.Find(added.VariantId)?.MerchantId ?? "")), ("price", added.UnitPrice is { } price ? context.Money(price) : ""), ("before", context.Money(line.UnitPrice)),
            ("total", reply.Total));
    }

    private static ToolRequest Export(string value)
    {
        var text = value.Trim().ToLowerInvariant();
        return text.Contains('.', StringComparison.Ordinal) ? Requests.Rare("export_basket", ("file", value.Trim())) : Requests.Rare("export_basket", ("format", text switch
        {
            "" or "file" or "fichier" or "page" or "web page" or "webpage" or "page web" => null,
            "tableur" => "csv",
            _ => text,
        }));
    }

    private static string Parts(SavedBasketsReply reply, ScriptContext context) => context.List(reply.ShopParts.Select(part => context.Text(
        "baskets.part", ("shop", part.Total.MerchantName), ("lines", string.Join(", ", part.Lines.Select(line => $"{context.Quantity(line.Quantity, line.Unit)} {line.Title}"))),
        ("total", context.Money(part.Total.Total)))));

    private static void Refuse(SavedBasketsReply? reply, string what, ScriptContext context) => Refuse(reply?.Code, reply?.Problem, reply?.Name ?? what, context);

    private static void Refuse(string? code, string? problem, string what, ScriptContext context)
    {
        var key = "baskets.refuse." + code;
        if (code is null || !context.HasPhrase(key)) context.Say("refuse.other", ("problem", problem ?? ""));
        else context.Say(key, ("what", what), ("problem", problem));
    }

    private static string? Optional(string value) => value.Length == 0 ? null : value;
}
