using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Adding: what was shown, what this sentence found, an answer to "which one?", or something named for the first time.</summary>
internal sealed class AddScript(TargetResolver resolver, ProductIdResolver references, BasketWording wording, OfferText offerText) : IActScript
{
    /// <summary>Candidates put before the shopper when several fit.</summary>
    private const int MaxChoices = 6;

    public bool CanPlay(Act act) => act.Kind is "add" or "amount" or "answer" or "buy" or "ask-again";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context)
    {
        foreach (var request in Add(act, context)) yield return request;
        if (act.Kind != "buy") yield break;
        foreach (var request in CheckoutScript.Request(context)) yield return request;
    }

    private IEnumerable<ToolRequest> Add(Act act, ScriptContext context)
    {
        if (act.Kind == "ask-again")
        {
            foreach (var request in AskAgain(act, context)) yield return request;
            yield break;
        }

        // A purchase of what this turn added already must not add it twice.
        if (act.Kind == "buy" && act.Target is PronounTarget && context.Turn.Changes.Any(change => change.Basket is not null)) yield break;
        if (act.Kind == "buy" && act.Target is PronounTarget && !act.UsesResult && context.State.Focus is null && !context.Now.Basket.IsEmpty) yield break;
        if (act.UsesResult)
        {
            foreach (var request in AddFound(act, context)) yield return request;
            yield break;
        }

        var targets = act is { Kind: "amount", Target: NamedTarget } ? [] : resolver.Shown(act.Target, context.State, context.Pack);
        // An amount of several things is an amount of one of them: of the only one in the last list, or it is asked which.
        if (act is { Amount: not null, Target: AllTarget } && targets.Count > 1)
        {
            if (context.State.LastList is { Offers: [var single] }) targets = [single];
            else if (act.Kind == "amount" || act.Amount.Value != targets.Count)
            {
                foreach (var request in Ask(targets.Take(MaxChoices), act.Amount, context)) yield return request;
                yield break;
            }
        }

        // An amount of a kind of thing takes any that fits, as when nothing was on screen; only with an article are those on screen meant.
        if (targets.Count > 1 && act is { Amount: not null, Target: NamedTarget { IsDefinite: false } }) targets = [];
        if (targets.Count > 0)
        {
            foreach (var request in AddShown(act, targets, context)) yield return request;
        }
        else if (act.Target is NamedTarget named)
        {
            foreach (var request in AddNamed(act, named, context)) yield return request;
        }
        else context.Say("which-product");
    }

    /// <summary>All that the act before found, where all are meant, else the first of them.</summary>
    private IEnumerable<ToolRequest> AddFound(Act act, ScriptContext context)
    {
        if (context.Found.Count == 0) yield break;
        if (act.Target is AllTarget && context.Found.Count > 1)
        {
            var each = Requests.Update(context.Found.Select(offer => Requests.Add(Id(offer), null)));
            yield return each;
            wording.Say(each.As<BasketReply>(), context);
            yield break;
        }

        foreach (var request in AddOne(context.Found[0], act.Amount, context)) yield return request;
    }

    private IEnumerable<ToolRequest> AddShown(Act act, IReadOnlyList<ShownOffer> targets, ScriptContext context)
    {
        if (targets.Count > 1 && act.Target is AllTarget or OrdinalTarget)
        {
            var each = Requests.Update(targets.Select(offer => Requests.Add(Id(offer), null)));
            yield return each;
            wording.Say(each.As<BasketReply>(), context);
        }
        else if (targets.Count > 1 && act.Target is NamedTarget named && FullyNamed(named.Text, targets) is { } one)
        {
            foreach (var request in AddOne(one, act.Amount, context)) yield return request;
        }
        else if (targets.Count > 1)
        {
            foreach (var request in Ask(targets.Take(MaxChoices), act.Amount, context)) yield return request;
        }
        else
        {
            foreach (var request in AddOne(targets[0], act.Amount, context)) yield return request;
        }
    }

    /// <summary>Of several whose titles hold the words said, the one whose title says nothing else.</summary>
    private static ShownOffer? FullyNamed(string text, IReadOnlyList<ShownOffer> targets)
    {
        var said = string.Concat(Phrase.Words(text));
        return targets.Where(target => string.Concat(Phrase.Words(target.Title)) == said).ToList() is [var only] ? only : null;
    }

    private IEnumerable<ToolRequest> AddNamed(Act act, NamedTarget named, ScriptContext context)
    {
        var search = Requests.Search(named.Text, limit: 12, show: false);
        yield return search;
        if (search.As<SearchReply>()?.Result is not { HitsAreAlternatives: false, Hits.Count: > 0 } result || result.Hits.All(hit => hit.Unknown.Count > 0))
        {
            Unknown(named, search.As<SearchReply>(), context);
            yield break;
        }

        // A number without a unit counts pieces: what is sold by the piece comes first, whatever else fits.
        if (act.Amount is { Unit: AmountUnit.Offer } && result.Hits.Where(hit => Unit(hit) is SalesUnit.Piece).ToList() is { Count: > 0 } counted) result = result with { Hits = counted };
        else if (act.Amount is { Unit: AmountUnit.Offer } && act.Kind == "amount" && Unit(result.Hits[0]) is SalesUnit.Kilogram)
        {
            context.Say("refuse.by-weight", ("title", result.Hits[0].Product.Title));
            yield break;
        }

        var choices = ObviousChoice.Among(result, named.Text, act.Kind == "amount" || act.Amount is not null);
        if (choices is [var only])
        {
            foreach (var request in AddOne(ShownOffer.Of(only), Pieces(act.Amount, only), context)) yield return request;
        }
        else
        {
            foreach (var request in Ask(choices.Take(MaxChoices).Select(ShownOffer.Of), act.Amount, context)) yield return request;
        }
    }

    private IEnumerable<ToolRequest> AddOne(ShownOffer offer, DesiredAmount? amount, ScriptContext context)
    {
        var add = Requests.Update(Requests.Add(Id(offer), amount));
        yield return add;
        var reply = add.As<BasketReply>();
        wording.Say(reply, context);
        if (reply is { Ok: true, Applied: [var change] } && amount is { Unit: not AmountUnit.Offer } && references.Find(change.VariantId) is { Variant: { } variant }
            && AmountConversion.Convert(amount, variant.Offer).Covers is { } covers) context.Say("covers", ("covers", covers));
    }

    /// <summary>How many is known now; which one is still open.</summary>
    private IEnumerable<ToolRequest> AskAgain(Act act, ScriptContext context)
    {
        if (context.Before.Question is not { } question) yield break;
        yield return Requests.AskWhich(question.Candidates, act.Number, instead: question.Instead, show: false);
        var products = question.Candidates.DistinctBy(candidate => candidate.ProductId).ToList();
        if (products is [var only] && references.Find(only.ProductId) is { } hit)
            context.Say("ask.variant-count", ("count", act.Number), ("title", only.Title), ("options", offerText.Options(question.Candidates, hit.Product, context) ?? ""));
        else context.Say("ask.product-count", ("count", act.Number), ("names", context.List(products.Take(MaxChoices).Select(offer => offer.Title))));
    }

    private IEnumerable<ToolRequest> Ask(IEnumerable<ShownOffer> candidates, DesiredAmount? amount, ScriptContext context)
    {
        var list = candidates.ToList();
        yield return amount is null ? Requests.AskWhich(list) : Requests.AskWhich(list, Amounts.Of(amount).Quantity, Amounts.Of(amount).Unit);
        if (list.DistinctBy(offer => offer.ProductId).Count() == 1 && references.Find(list[0].ProductId) is { } hit)
            context.Say("ask.variant", ("title", list[0].Title), ("options", offerText.Options(list, hit.Product, context) ?? ""));
        else if (list.Count <= 3) context.Say("ask.product", ("names", context.List(list.Select(offer => offer.Title))));
        else context.Say("ask.product-many");
    }

    private static void Unknown(NamedTarget named, SearchReply? reply, ScriptContext context)
    {
        if (reply?.Result is { HitsAreAlternatives: false, Empty: not null }) SearchWording.Say(reply, false, context);
        else context.Say("refuse.unknown", ("what", named.Text));
    }

    /// <summary>A number without a unit counts the pieces in a box, not boxes, when a box holds several and the number fills at least one.</summary>
    private static DesiredAmount? Pieces(DesiredAmount? amount, SearchHit hit) =>
        amount is { Unit: AmountUnit.Offer } && (hit.Variant ?? hit.Product.Variants[0]).Offer.Content is { Unit: "pieces", Value: > 1 } content && amount.Value >= content.Value
            ? amount with { Unit = AmountUnit.Pieces }
            : amount;

    private static SalesUnit Unit(SearchHit hit) => (hit.Variant ?? hit.Product.Variants[0]).Offer.Unit;

    private static string Id(ShownOffer offer) => Requests.Id(offer);
}
