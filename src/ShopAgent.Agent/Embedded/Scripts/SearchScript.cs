using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Finding: a new request, a change to the last one, the next page, the closest thing.</summary>
internal sealed class SearchScript(ShownPicker picker, OfferText offerText, Purchasable canBuy, ProductIdResolver references) : IActScript
{
    /// <summary>Unknown words that make a sentence without any product word an off-topic one; a shorter one may be a product that nobody carries.</summary>
    private const int OffTopicWords = 3;

    private const int MaxClosest = 5;

    public bool CanPlay(Act act) => act.Kind is Act.Find or Act.Refine or "more" or "closest" or "pick";

    public IEnumerable<ToolRequest> Play(Act act, ScriptContext context) => act.Kind switch
    {
        "more" => More(context),
        "closest" => Closest(context),
        "pick" => Pick(act, context),
        _ => Search(act, context),
    };

    /// <summary>Of what is talked about, or of the first on screen.</summary>
    private string? Brand(ScriptContext context) =>
        (context.Before.Focus ?? (context.Before.LastList is { Offers: [var first, ..] } ? first : null)) is { } offer ? references.Find(offer)?.Product.Brand : null;

    private IEnumerable<ToolRequest> Search(Act act, ScriptContext context)
    {
        if (context.Pack.Words.Has("other-brand", act.Value) && Brand(context) is { Length: > 0 } brand) act = new Act(Act.Refine) { Value = $"{context.Pack.Words.Without("other-brand", act.Value)} not {brand}".Trim() };
        var request = act.Kind == Act.Refine ? Requests.Refine(act.Value, act.Query) : Requests.Search(act.Value, understood: act.Query);
        yield return request;
        if (request.As<SearchReply>() is not { Result: { } result } reply)
        {
            context.Say("fallback");
            yield break;
        }

        if (reply.SaysNothing)
        {
            context.Say(Phrase.Words(act.Value).Count >= OffTopicWords ? "off-topic" : "fallback");
            yield break;
        }

        if ((result.HitsAreAlternatives || result.Hits.Count == 0 || (result.Total == 0 && result.Query.NotUnderstood.Count > 0)) && !act.UsesResult && IsOffTopic(act, reply)) context.Say("off-topic");
        else SearchWording.Say(reply, act.Kind == Act.Find, context);
        context.Found = result.HitsAreAlternatives ? [] : [.. result.Hits.Select(ShownOffer.Of)];
    }

    private static bool IsOffTopic(Act act, SearchReply reply) =>
        reply.Result is { Query: { Type: null, Brands.Count: 0, ModelTokens.Count: 0 } } && Phrase.Words(act.Value).Count >= OffTopicWords;

    private static IEnumerable<ToolRequest> More(ScriptContext context)
    {
        if (context.State.Next is not { } cursor)
        {
            context.Say(context.State.ActiveQuery is null ? "more.no-search" : "more.none");
            yield break;
        }

        var request = Requests.More(cursor);
        yield return request;
        if (request.As<SearchReply>() is { Ok: true } reply) context.Say("more", ("shown", reply.OnScreen), ("total", reply.Total));
        else context.Say("more.none");
    }

    private IEnumerable<ToolRequest> Closest(ScriptContext context)
    {
        if ((context.State.UnmetRequest ?? context.State.ActiveQuery?.Text) is not { Length: > 0 } wish)
        {
            context.Say("more.no-search");
            yield break;
        }

        var search = Requests.Search(wish, limit: 12, show: false);
        yield return search;
        var focus = context.Before.Focus?.ProductId;
        var offers = search.As<SearchReply>()?.Result?.Hits.Where(hit => hit.Product.Id != focus && canBuy.Any(hit.Product)).Take(MaxClosest).Select(ShownOffer.Of).ToList() ?? [];
        if (offers.Count == 0)
        {
            context.Say("closest.none");
            yield break;
        }

        yield return Requests.Show(offers);
        context.Say("closest", ("wish", wish));
    }

    private IEnumerable<ToolRequest> Pick(Act act, ScriptContext context)
    {
        var offers = picker.Best(act.Value, context.State, context.Pack);
        if (offers.Count == 0)
        {
            context.Say(context.State.LastList is null ? "which-product" : "pick.none");
            yield break;
        }

        var present = Requests.Show(offers);
        yield return present;
        if (context.Turn.Offers is not [var first, ..]) yield break;
        context.Say("pick", ("title", first.Product.Title), ("reason", act.Value), ("price", offerText.Price(first, context)), ("shop", offerText.Shop(first)));
        context.Found = offers;
    }
}
