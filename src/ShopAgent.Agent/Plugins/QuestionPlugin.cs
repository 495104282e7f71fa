using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Agent.Plugins;

/// <summary>A question that stays open until the shopper answers it: which of several products they mean.</summary>
internal sealed class QuestionPlugin(TurnAccessor turn, ProductIdResolver references, SearchReplies rows, OfferGate gate)
{
    private const int MostCandidates = 24;

    [KernelFunction("ask_which")]
    [Description("Keep the question which of several products goes into the basket, so that a short answer is understood; ask it in your reply.")]
    public ShowReply AskWhich(
        [MaxLength(MostCandidates)] IReadOnlyList<string> ids,
        [Description("how many will be added")] decimal? quantity = null,
        QuantityUnit? unit = null,
        [Description("id of the basket line that the answer replaces")] string? instead = null,
        [Description("false: they are on screen already")] bool show = true)
    {
        var scope = turn.Current;
        List<SearchHit> hits = [];
        foreach (var id in ids)
        {
            if (references.Resolve(id, scope.State) is not { } hit) return new ShowReply { Ok = false, Problem = ProductIdResolver.Unknown(id, scope.State) };
            hits.Add(hit);
        }

        hits = [.. gate.Safe(hits)];
        if (hits.Count == 0) return new ShowReply { Ok = false, Problem = "None of them is known to be safe for the shopper's allergies; offer something else." };
        var focus = scope.State.Focus;
        if (show) scope.Present(hits, hits.Count, areAlternatives: false, isRefinement: instead is null);
        scope.Question = true;
        scope.State = scope.State with
        {
            Question = new PendingQuestion([.. hits.Select(ShownOffer.Of)], quantity is { } count ? Amounts.Of(count, unit).Value : null, instead), Focus = show ? scope.State.Focus : focus,
        };
        return new ShowReply { OnScreen = show ? hits.Count : 0, Offers = rows.Rows(hits, null), Hits = hits, Ids = [.. hits.Select(hit => hit.Variant?.Id ?? hit.Product.Id)] };
    }
}
