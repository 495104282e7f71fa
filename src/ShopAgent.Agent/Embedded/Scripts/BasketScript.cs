using System.Text.RegularExpressions;
using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Acts on what lies in the basket: quantity, removal, undo, showing it.</summary>
internal sealed partial class BasketScript(TargetResolver resolver, BasketWording wording) : IActScript
{
    public bool CanPlay(Act act) => act.Kind is "basket" or "keep" or "shipping" or "empty-basket" or "undo" or "redo" or "remove" or "quantity" or "multiply" or "one-more" or "one-less";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "basket" => Simple("basket_show", context),
        "keep" => Keep(act, context),
        "shipping" => Shipping(context),
        "empty-basket" => Simple("basket_clear", context),
        "undo" => Simple("basket_undo", context),
        "redo" => Simple("basket_redo", context),
        _ => OnLines(act, context),
    };

    private IEnumerable<ToolRequest> Simple(string tool, ScriptContext context)
    {
        var request = new ToolRequest(tool);
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
        foreach (var line in kept.Count == 0 ? [] : basket.Lines.Where(line => !kept.Contains(line)))
        {
            var request = new ToolRequest("basket_remove", ("id", line.VariantId));
            yield return request;
            wording.Say(request.As<BasketReply>(), context);
        }
    }

    private IEnumerable<ToolRequest> Shipping(ScriptContext context)
    {
        foreach (var request in Simple("basket_show", context)) yield return request;
        wording.Shipping(context);
    }

    private IEnumerable<ToolRequest> OnLines(Act act, ScriptContext context)
    {
        var basket = context.Now.Basket;
        var lines = resolver.InBasket(act.Target, context.State, basket, context.Pack);
        // Several lines may be named in one phrase, unless it is the title of one.
        if (act is { Kind: "remove", Target: NamedTarget several } && Conjunction().Split(several.Text) is { Length: > 1 } parts && !basket.Lines.Any(line => line.Title.Contains(several.Text, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var part in parts)
                foreach (var request in OnLines(act with { Target = context.Pack.Targets.Read(part) }, context)) yield return request;
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
            context.Scope.Question = true;
            yield break;
        }

        foreach (var line in lines)
        {
            var request = Request(act, line, context.Pack);
            yield return request;
            wording.Say(request.As<BasketReply>(), context);
        }
    }

    private static ToolRequest Request(Act act, LineItem line, LanguagePack pack)
    {
        var number = act.Number ?? 1;
        return act.Kind switch
        {
            "remove" when act.Number is { } less && less < line.Quantity => Set(line, line.Quantity - less),
            "remove" => new ToolRequest("basket_remove", ("id", line.VariantId)),
            "one-more" => Set(line, line.Quantity + number),
            "one-less" => Set(line, line.Quantity - number),
            "multiply" => Set(line, line.Quantity * (pack.Words.Is("half", act.Value) ? 0.5m : number)),
            _ => act.Amount is { } amount ? new ToolRequest("basket_set_quantity", ("id", line.VariantId), ("quantity", AmountText.Of(amount))) : Set(line, number),
        };
    }

    [GeneratedRegex(@"\s*(?:,|\band\b|\bet\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Conjunction();

    private static ToolRequest Set(LineItem line, decimal quantity) => new("basket_set_quantity", ("id", line.VariantId), ("quantity", ScriptContext.Argument(quantity)));
}
