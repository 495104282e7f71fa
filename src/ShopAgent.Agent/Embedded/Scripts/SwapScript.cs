using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Puts one product in the place of another, as one step.</summary>
internal sealed class SwapScript(TargetResolver resolver, SwapRequest request, BasketWording wording, ProductIdResolver references, CandidateMatcher matcher, OfferText offerText, Purchasable canBuy) : IActScript
{
    /// <summary>Candidates put before the shopper when several fit.</summary>
    private const int MaxChoices = 4;

    public bool CanPlay(Act act) => act.Kind is "swap" or "swap-answer" or "variant-swap";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context)
    {
        if (act is { Kind: "swap-answer", Target: ChosenTarget answer } && context.Now.Basket.Find(act.Value) is { } open)
        {
            foreach (var next in Swap(open, answer.Offers, act, context)) yield return next;
            yield break;
        }

        if (act.Kind == "variant-swap")
        {
            foreach (var next in OtherVariant(act, context)) yield return next;
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
            var search = Requests.Search(request.Of(act, line), limit: 6, show: false);
            yield return search;
            shown = Found(search.As<SearchReply>()?.Result, line, act.Value);
        }

        foreach (var next in Swap(line, shown, act, context)) yield return next;
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
        var swap = Requests.Update(new BasketEdit(BasketOperation.Swap, line.VariantId, chosen.VariantId));
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
                yield return Requests.AskWhich(few, instead: line.VariantId);
                context.Say("swap.which", ("names", context.List(few.Select(offer => offer.Title))));
            }

            yield break;
        }

        var swap = Requests.Update(new BasketEdit(BasketOperation.Swap, line.VariantId, Requests.Id(chosen)));
        yield return swap;
        var reply = swap.As<BasketReply>();
        if (reply is { Ok: true, Applied.Count: > 0 }) context.Say("swapped", ("before", line.Title), ("after", chosen.Title), ("total", wording.Total(context)));
        else wording.Say(reply, context);
    }

    private static List<ShownOffer> Found(SearchResult? result, LineItem line, string value)
    {
        if (result is null or { HitsAreAlternatives: true }) return [];
        var hits = result.Hits.Where(hit => hit.Unknown.Count == 0 && hit.Product.Id != line.ProductId).ToList();
        var choice = hits.Count > 1 ? ObviousChoice.Among(result with { Hits = hits }, value, isStaple: false) : hits;
        return [.. choice.Select(ShownOffer.Of)];
    }
}
