using System.Globalization;
using System.Text;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Prompts;

/// <summary>What code owns and a model must know: the day, what is on screen by its numbers, the limits in force, the basket, a waiting plan, the open question, and the facts about the shopper.</summary>
internal sealed class StateBlock(ProductIdResolver references, OfferSummaries summaries, BasketPricer pricer, TimeProvider time)
{
    /// <summary>Offers of the list that are written out; a longer list is read again with a tool.</summary>
    private const int MostOffers = 10;

    public string Of(TurnView turn)
    {
        var text = new StringBuilder();
        var now = time.GetLocalNow();
        text.Append("- today: ").Append(now.ToString("dddd yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("; answer in: ").AppendLine(turn.Language);
        Screen(turn.State, text);
        if (turn.State.Focus is { } focus) text.Append("- talked about last: ").AppendLine(focus.VariantId ?? focus.ProductId);
        if (turn.State.ActiveQuery is { } query && QueryText.Constraints(query) is { Count: > 0 } limits) text.Append("- filters in force: ").AppendLine(string.Join("; ", limits));
        if (turn.State.UnmetRequest is { } unmet) text.Append("- not carried: ").AppendLine(unmet);
        if (turn.StateBefore.Question is { } question) text.Append("- you asked which of these to add: ").AppendLine(string.Join(", ", question.Candidates.Select(offer => offer.VariantId ?? offer.ProductId)));
        Basket(turn, text);
        Plan(turn.State, text);
        if (turn.Session.Guest is { } guest) text.Append("- buying for ").Append(guest.Who.Length > 0 ? guest.Who : "someone else").AppendLine(" (op self ends it); what follows is about that person");
        Facts(turn.Session.Profile, text);
        return text.ToString();
    }

    private void Screen(ConversationState state, StringBuilder text)
    {
        if (state.LastList is not { } list) return;
        text.AppendLine("- on screen:");
        for (var i = 0; i < Math.Min(list.Offers.Count, MostOffers); i++) text.Append(CultureInfo.InvariantCulture, $"  {i + 1}. ").AppendLine(Line(list.Offers[i]));
        if (list.Offers.Count > MostOffers) text.Append(CultureInfo.InvariantCulture, $"  and {list.Offers.Count - MostOffers} more").AppendLine();
        if (state.Next is { } next) text.Append("  more with cursor ").AppendLine(next);
    }

    private string Line(ShownOffer offer)
    {
        var id = offer.VariantId ?? offer.ProductId;
        if (references.Find(offer) is not { } hit) return $"{id} · {offer.Title}";
        return string.Join(" · ", new[] { id, offer.Title, summaries.Price(hit), summaries.ShopName(hit.Product.MerchantId), OfferSummaries.Options(hit) }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private void Basket(TurnView turn, StringBuilder text)
    {
        var lines = turn.Session.Basket.Lines;
        if (lines.Count == 0)
        {
            text.AppendLine("- basket: empty");
            return;
        }

        var totals = pricer.Of(lines);
        text.Append("- basket: ").AppendJoin("; ", lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.VariantId} · {line.Quantity:0.###} x {line.Title} = {line.LineTotal}")))
            .Append("; in all ").AppendLine(totals.Total?.ToString() ?? string.Join(" + ", totals.Shops.Select(shop => shop.Total)));
        if (ProfileBudget.OfPurchase(turn.Session.Profile) is { } budget) text.Append("- budget for all: ").Append(budget).AppendLine();
    }

    private static void Plan(ConversationState state, StringBuilder text)
    {
        if (state.Plan is not { } plan) return;
        text.Append("- proposed plan, waits for a yes (accept_plan): ").AppendJoin("; ", plan.Plan.Choices.SelectMany(choice => choice.Candidate.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{choice.Need}: {line.Quantity:0.###} x {line.VariantId}"))))
            .Append("; in all ").AppendLine(plan.Plan.Totals?.Total?.ToString());
    }

    private static void Facts(ShopperProfile profile, StringBuilder text)
    {
        foreach (var (source, label) in new[] { (FactSource.Stated, "- the shopper said: "), (FactSource.Inferred, "- learned, not said: ") })
        {
            var facts = profile.Facts.Where(fact => fact.Source == source).Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope)).ToList();
            if (facts.Count > 0) text.Append(label).AppendLine(string.Join(", ", facts));
        }
    }
}
