using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Details, sizes, comparison and reasons of what was shown.</summary>
internal sealed class DescribeScript(TargetResolver resolver, ProductIdResolver references, OfferText offerText, CandidateMatcher matcher, Purchasable canBuy) : IActScript
{
    private const int MaxDescription = 140;

    /// <summary>Columns that a terminal has room for.</summary>
    private const int MostCompared = 5;

    public bool CanPlay(Act act) => act.Kind is "describe" or "options" or "compare" or "why" or "other-shop" or "has-option";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "options" => Options(act, context),
        "has-option" => HasOption(act, context),
        "compare" => Compare(act, context),
        "why" => Why(act, context),
        "other-shop" => Elsewhere(context),
        _ => Describe(act, context),
    };

    private IEnumerable<ToolRequest> Describe(Act act, ScriptContext context)
    {
        var targets = Targets(act, context);
        if (targets.Count == 0 && act.Target is NamedTarget named)
        {
            var search = Requests.Search(named.Text, limit: 1, show: false);
            yield return search;
            if (search.As<SearchReply>() is { Result: { HitsAreAlternatives: false, Hits: [var hit, ..] } }) targets = [ShownOffer.Of(hit)];
        }

        if (targets is not [var target, ..])
        {
            context.Say("which-product");
            yield break;
        }

        var describe = Requests.Show([target], ShowView.Detail);
        yield return describe;
        if (describe.As<ShowReply>() is { Hits: [var shown, ..] } reply) Say(shown, reply, context);
        else context.Say("which-product");
    }

    private void Say(SearchHit hit, ShowReply reply, ScriptContext context)
    {
        context.Say("describe", ("title", hit.Product.Title), ("price", offerText.Price(hit, context)), ("shop", offerText.Shop(hit)), ("text", Short(hit.Product.Description)));
        if (hit.Warnings.Count > 0) context.Say("describe.warning", ("warnings", context.List(hit.Warnings.Select(warning => BasketWording.Warning(warning, context)))));
        if (offerText.Options(hit.Product, context) is { } options) context.Say("describe.options", ("options", options));
        if (reply.Others.Count > 0)
            context.Say("describe.other", ("others", context.List(reply.Others.Select(other => $"{offerText.Shop(other.MerchantId)} ({offerText.Price(new SearchHit(other, null, 1, [], []), context)})"))));
    }

    private IEnumerable<ToolRequest> Elsewhere(ScriptContext context)
    {
        var others = resolver.Elsewhere(context.State);
        if (others.Count == 0)
        {
            if (context.State.Focus is { } focus) context.Say("other-shop.none", ("title", (object?)focus.Title));
            else context.Say("which-product");
            yield break;
        }

        yield return Requests.Show(others);
        context.Say("other-shop", ("others", context.List(context.Turn.Offers.Select(other => $"{other.Product.Title}, {offerText.Price(other, context)} ({offerText.Shop(other)})"))));
    }

    private IEnumerable<ToolRequest> Options(Act act, ScriptContext context)
    {
        var asked = context.Before.Question?.Candidates;
        var target = asked is [var first, ..] && act.Target is PronounTarget ? first : First(Targets(act, context));
        if (target is null || references.Find(target.ProductId) is not { } hit)
        {
            context.Say("which-product");
            yield break;
        }

        yield return Requests.Read(target.ProductId);
        if (hit.Product.Variants.Count == 1) context.Say("options.one", ("title", hit.Product.Title));
        else if (offerText.Options(hit.Product, context) is { } options) context.Say("options", ("title", hit.Product.Title), ("options", options));
        else context.Say("options.none", ("title", hit.Product.Title));
    }

    private IEnumerable<ToolRequest> HasOption(Act act, ScriptContext context)
    {
        var target = First(Targets(act, context));
        if (target is null || references.Find(target.ProductId) is not { } hit)
        {
            context.Say("which-product");
            yield break;
        }

        var found = matcher.Match(act.Value, [.. hit.Product.Variants.Select(variant => new ShownOffer(hit.Product.Id, variant.Id, hit.Product.MerchantId, hit.Product.Title))], context.Pack)
            .Select(references.Find).OfType<SearchHit>().Where(each => each.Variant is { } variant && canBuy.Now(variant)).ToList();
        if (found.Count > 0)
        {
            yield return Requests.Show([found.Count == 1 ? ShownOffer.Of(found[0]) : target with { VariantId = null }], ShowView.Detail);
            var choices = found.Select(each => new ShownOffer(each.Product.Id, each.Variant!.Id, each.Product.MerchantId, each.Product.Title)).ToList();
            context.Say("option.yes", ("title", hit.Product.Title), ("options", offerText.Options(choices, hit.Product, context) ?? act.Value), ("price", offerText.Price(found[0], context)));
        }
        else if (offerText.Options(hit.Product, context) is { } options) context.Say("option.no", ("title", hit.Product.Title), ("wish", act.Value), ("options", options));
        else context.Say("option.none", ("title", hit.Product.Title), ("wish", act.Value));
    }

    private IEnumerable<ToolRequest> Compare(Act act, ScriptContext context)
    {
        var targets = Targets(act, context);
        if (targets.Count < 2)
        {
            context.Say("compare.need");
            yield break;
        }

        yield return Requests.Show(targets.Take(MostCompared), ShowView.Comparison);
        context.Say("compare");
    }

    private IEnumerable<ToolRequest> Why(Act act, ScriptContext context)
    {
        if (context.State.Plan is { Plan.Totals.Total: { } total } plan)
        {
            var others = plan.Alternatives.Select(other => context.Text(
                "why.plan-alternative", ("title", other.Title), ("shop", offerText.Shop(other.MerchantId)), ("price", context.Money(other.Cost)), ("other", context.Money(other.Total))));
            context.Say("why.plan", ("total", context.Money(total)), ("alternatives", string.Join(' ', others)));
            // The plan itself is put on screen again, and still waits for an answer.
            yield return new ToolRequest("basket_plan");
            yield break;
        }

        var target = First(Targets(act, context)) ?? First(context.State.LastList?.Offers ?? []);
        if (target is not null && context.State.ActiveQuery is not null && target.Reasons is { Count: > 0 } reasons) context.Say("why.offer", ("title", target.Title), ("reasons", string.Join(", ", reasons)));
        context.Say("why.none");
    }

    private IReadOnlyList<ShownOffer> Targets(Act act, ScriptContext context) => resolver.Shown(act.Target, context.State, context.Pack);

    private static ShownOffer? First(IReadOnlyList<ShownOffer> offers) => offers.Count > 0 ? offers[0] : null;

    private static string Short(string text)
    {
        if (text.Length <= MaxDescription) return text;
        var end = text.LastIndexOf(". ", MaxDescription, StringComparison.Ordinal);
        return end > MaxDescription / 3 ? text[..(end + 1)] : text[..text.LastIndexOf(' ', MaxDescription)] + " …";
    }
}
