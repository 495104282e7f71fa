using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Puts one product in the place of another, as one step.</summary>
internal sealed class SwapScript(TargetResolver resolver, QueryParser parser, BasketWording wording, ProductIdResolver references, CandidateMatcher matcher, OfferText offerText, Purchasable canBuy) : IActScript
{
    /// <summary>Candidates put before the shopper when several fit.</summary>
    private const int MaxChoices = 4;

    public bool CanPlay(Act act) => act.Kind is "swap" or "swap-answer" or "variant-swap";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context)
    {
        if (act is { Kind: "swap-answer", Target: ChosenTarget answer } && context.Now.Basket.Find(act.Value) is { } open)
        {
            foreach (var request in Swap(open, answer.Offers, act, context)) yield return request;
            yield break;
        }

        if (act.Kind == "variant-swap")
        {
            foreach (var request in OtherVariant(act, context)) yield return request;
            yield break;
        }

        var lines = resolver.InBasket(act.Target, context.State, context.Now.Basket, context.Pack);
        if (lines is not [var line])
        {
            if (lines.Count > 1) context.Say("ask.basket-line", ("names", context.List(lines.Select(each => each.Title))));
            else if (act.Target is NamedTarget named && !context.Now.Basket.IsEmpty) context.Say("refuse.not-in-basket", ("what", named.Text));
            else context.Say(context.Now.Basket.IsEmpty ? "refuse.basket-empty" : "swap.unclear");
            yield break;
        }

        var wanted = context.Pack.Targets.Read(act.Value);
        var shown = wanted is PronounTarget ? [] : resolver.Shown(wanted, context.State, context.Pack).Where(offer => offer.ProductId != line.ProductId).ToList();
        if (shown.Count != 1)
        {
            var search = new ToolRequest("catalog_search", ("request", Request(act, line)), ("limit", "6"), ("show", "false"));
            yield return search;
            shown = Found(search.As<SearchReply>()?.Result, line, act.Value);
        }

        foreach (var request in Swap(line, shown, act, context)) yield return request;
    }

    private IEnumerable<ToolRequest> OtherVariant(Act act, ScriptContext context)
    {
        if (resolver.InBasket(act.Target, context.State, context.Now.Basket, context.Pack) is not [var line] || references.Find(line.ProductId) is not { } hit)
        {
            context.Say("swap.unclear");
            yield break;
        }

        var others = matcher.Match(act.Value, [.. hit.Product.Variants.Select(variant => new ShownOffer(line.ProductId, variant.Id, line.MerchantId, line.Title))], context.Pack)
            .Where(other => hit.Product.Variants.Any(variant => variant.Id == other.VariantId && canBuy.Now(variant))).ToList();
        // Of several in the new size, the one that is otherwise as before.
        var closest = others.GroupBy(other => line.Options.Count(option => references.Find(other)?.Variant?.Options.GetValueOrDefault(option.Key) == option.Value)).OrderByDescending(same => same.Key).FirstOrDefault();
        if (closest is null)
        {
            context.Say(offerText.Options(hit.Product, context) is null ? "option.none" : "option.no", ("title", line.Title), ("wish", act.Value), ("options", offerText.Options(hit.Product, context)));
            yield break;
        }

        var chosen = closest.First();
        var swap = new ToolRequest("basket_swap", ("id", line.VariantId), ("by", chosen.VariantId));
        yield return swap;
        if (swap.As<BasketReply>() is { Ok: true, Applied.Count: > 0 })
            context.Say("swapped", ("before", $"{line.Title} ({string.Join(" / ", line.Options.Values)})"), ("after", $"{line.Title} ({references.Find(chosen)?.Variant?.OptionsText})"), ("total", wording.Total(context)));
        else wording.Say(swap.As<BasketReply>(), context);
    }

    private IEnumerable<ToolRequest> Swap(LineItem line, IReadOnlyList<ShownOffer> offers, Act act, ScriptContext context)
    {
        if (offers is not [var chosen])
        {
            if (offers.Count == 0) context.Say("swap.none", ("what", act.Value));
            else
            {
                var few = offers.Take(MaxChoices).ToList();
                yield return new ToolRequest("catalog_present", ("ids", string.Join(',', few.Select(offer => offer.VariantId ?? offer.ProductId))));
                context.Scope.State = context.Scope.State with { Question = new PendingQuestion(few, null, line.VariantId) };
                context.Scope.Question = true;
                context.Say("swap.which", ("names", context.List(few.Select(offer => offer.Title))));
            }

            yield break;
        }

        var swap = new ToolRequest("basket_swap", ("id", line.VariantId), ("by", chosen.VariantId ?? chosen.ProductId));
        yield return swap;
        var reply = swap.As<BasketReply>();
        if (reply is { Ok: true, Applied.Count: > 0 }) context.Say("swapped", ("before", line.Title), ("after", chosen.Title), ("total", wording.Total(context)));
        else wording.Say(reply, context);
    }

    /// <summary>A request that names no kind of thing speaks of the kind that is to be replaced.</summary>
    private string Request(Act act, LineItem line) => parser.Parse(act.Value).Type is null && Kind(act.Target, line) is { } type ? $"{act.Value} {type}" : act.Value;

    /// <summary>As the shopper calls it; else by the title, before its details.</summary>
    private string? Kind(Target? target, LineItem line) => (target is NamedTarget named ? parser.Parse(named.Text).Type : null) ?? parser.Parse(line.Title.Split(',')[0]).Type;

    private static List<ShownOffer> Found(SearchResult? result, LineItem line, string value)
    {
        if (result is null or { HitsAreAlternatives: true }) return [];
        var hits = result.Hits.Where(hit => hit.Unknown.Count == 0 && hit.Product.Id != line.ProductId).ToList();
        var choice = hits.Count > 1 ? ObviousChoice.Among(result with { Hits = hits }, value, isStaple: false) : hits;
        return [.. choice.Select(TurnScope.ToShown)];
    }
}
