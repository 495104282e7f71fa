using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Acts on what lies in the basket: quantity, removal, undo, showing it.</summary>
internal sealed class BasketScript(TargetResolver resolver, BasketWording wording) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is "basket" or "keep" or "shipping" or "empty-basket" or "undo" or "redo" or "remove" or "quantity" or "multiply" or "one-more" or "one-less";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "basket" => Simple([], context),
        "keep" => Keep(act, context),
        "shipping" => Shipping(context),
        "empty-basket" => Simple([new BasketEdit(BasketOperation.Clear)], context),
        "undo" => Simple([new BasketEdit(BasketOperation.Undo)], context),
        "redo" => Simple([new BasketEdit(BasketOperation.Redo)], context),
        _ => OnLines(act, context),
    };

    private IEnumerable<ToolRequest> Simple(IEnumerable<BasketEdit> edits, ScriptContext context)
    {
        var request = Requests.Update(edits);
        yield return request;
        wording.Say(request.As<BasketReply>(), context);
    }

    /// <summary>Removes every line but those that are named.</summary>
    private IEnumerable<ToolRequest> Keep(Act act, ScriptContext context)
    {
        var basket = context.Now.Basket;
        var kept = resolver.InBasket(act.Target, context.State, basket, context.Pack);
        if (kept.Count == 0) BasketWording.NotInBasket(act, basket, context);
        else if (kept.Count == basket.Lines.Count) context.Say("kept");
        else
            foreach (var request in Simple(basket.Lines.Where(line => !kept.Contains(line)).Select(Remove), context)) yield return request;
    }

    private IEnumerable<ToolRequest> Shipping(ScriptContext context)
    {
        foreach (var request in Simple([], context)) yield return request;
        wording.Shipping(context);
    }

    private IEnumerable<ToolRequest> OnLines(Act act, ScriptContext context)
    {
        var basket = context.Now.Basket;
        var lines = resolver.InBasket(act.Target, context.State, basket, context.Pack);
        if (act.Kind == "remove" && TargetResolver.Parts(act.Target, basket, context.Pack) is { Count: > 1 } parts)
        {
            foreach (var part in parts)
                foreach (var request in OnLines(act with { Target = part }, context)) yield return request;
            yield break;
        }

        if (lines.Count == 0)
        {
            BasketWording.NotInBasket(act, basket, context);
            yield break;
        }

        if (lines.Count > 1 && !(act.Kind == "remove" && act.Target is AllTarget or OrdinalTarget))
        {
            context.Say("ask.basket-line", ("names", context.List(lines.Select(line => line.Title))));
            yield break;
        }

        foreach (var request in Simple(lines.Select(line => Edit(act, line, context.Pack)), context)) yield return request;
    }

    private static BasketEdit Edit(Act act, LineItem line, LanguagePack pack)
    {
        var number = act.Number ?? 1;
        return act.Kind switch
        {
            "remove" when act.Number is { } less && less < line.Quantity => Requests.Set(line, line.Quantity - less),
            "remove" => Remove(line),
            "one-more" => Requests.Set(line, line.Quantity + number),
            "one-less" => Requests.Set(line, line.Quantity - number),
            "multiply" => Requests.Set(line, line.Quantity * (pack.Words.Is("half", act.Value) ? 0.5m : number)),
            _ => act.Amount is { } amount ? Requests.Add(line.VariantId, amount) with { Op = BasketOperation.Set } : Requests.Set(line, number),
        };
    }

    private static BasketEdit Remove(LineItem line) => new(BasketOperation.Remove, line.VariantId);
}
