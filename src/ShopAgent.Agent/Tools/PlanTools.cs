using System.ComponentModel;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Quantities;

namespace ShopAgent.Agent.Tools;

/// <summary>Several needs become one basket, the cheapest with shipping; it is proposed first and added only on the shopper's word.</summary>
internal sealed partial class PlanTools(
    TurnAccessor turn, QueryParser parser, ProductSearch search, ProfileQuery profiles, BasketEditor editor, BasketTotaller totaller, IProductLookup products, TimeProvider time, OfferGate gate)
{
    /// <summary>Offers considered for each need; beyond the fifty cheapest none can win on price, and shipping thresholds rarely need more.</summary>
    private const int MaxCandidates = 50;

    [KernelFunction("propose")]
    [Description("Propose the cheapest basket that meets several needs, shipping included. Nothing is added yet.")]
    public PlanReply Plan(
        [Description("The needs, separated by semicolons, each with its own limits: 'head torch; sleeping bag below 1.5 kg; 2 mugs'.")] string needs,
        [Description("Most that everything together with shipping may cost: '50 EUR'; empty: no limit.")] string? budget = null,
        [Description("Most shops to order from; empty: any number.")] string? shops = null,
        CancellationToken cancellationToken = default)
    {
        var scope = turn.Current;
        var wanted = needs.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Need).ToList();
        if (wanted.Count == 0) return new PlanReply { Ok = false, Problem = "Name at least one need." };
        var limit = Budget(budget);
        if (limit is null && !string.IsNullOrWhiteSpace(budget)) return new PlanReply { Ok = false, Problem = $"'{budget}' is not an amount of money; write for example 50 EUR." };
        int? maxShops = int.TryParse(shops, out var count) && count > 0 ? count : null;
        var plan = BasketPlanner.Plan(new PlanRequest(wanted, products.Merchants, limit, maxShops, scope.Session.Basket.Lines), cancellationToken);
        scope.State = scope.State with { Plan = plan.IsFeasible ? new ProposedPlan(plan, limit, Alternatives(plan, wanted)) : null };
        if (plan.Choices.Count > 0) Present(plan, limit);
        scope.Question = plan.IsFeasible;
        return Reply(plan, limit);
    }

    [KernelFunction("accept")]
    [Description("Put the proposed plan into the basket, only when the shopper agreed to it.")]
    public BasketReply AcceptPlan()
    {
        var scope = turn.Current;
        if (scope.State.Plan?.Plan is not { } plan) return new BasketReply { Ok = false, Problem = "There is no proposed plan; make one first.", Refusal = new BasketRefusal("no-plan", "There is no proposed plan.") };
        var outcome = editor.AddMany(scope.Session.Basket, [.. plan.Choices.Select(choice => new BasketRequest(choice.Candidate.VariantId, choice.Candidate.Quantity))]);
        if (outcome.Refusal is { } refusal) return new BasketReply { Ok = false, Problem = refusal.Message, Refusal = refusal };
        scope.Apply(outcome);
        scope.State = scope.State with { Plan = null };
        return new BasketReply
        {
            Changes = [.. outcome.Changes.Select(ChangeText.Of)], Applied = outcome.Changes, Total = totaller.Of(scope.Session.Basket.Lines).Total?.ToString(),
        };
    }

    private PlanNeed Need(string text)
    {
        var measured = Measured().Match(text);
        var (amount, request) = measured.Success ? (DesiredAmount.Parse(measured.Groups["a"].Value), measured.Groups["rest"].Value) : DesiredAmount.TakeFrom(text);
        var query = profiles.Apply(parser.Parse(request), turn.Current.Session.Profile).Query with { WantsAll = true };
        // An amount in pieces or grams may be cheapest in the dearer pack.
        var byPrice = query.Sort == SortOrder.Relevance && amount is null or { Unit: AmountUnit.Offer };
        var result = byPrice ? search.Search(query with { Sort = SortOrder.PriceAscending }, MaxCandidates) : search.Search(query, MaxCandidates * 4);
        var now = time.GetUtcNow();
        var candidates = (result.HitsAreAlternatives ? [] : result.Hits)
            .Where(hit => hit.Unknown.Count == 0 && gate.IsSafe(hit.Product))
            .SelectMany(hit => Candidates(hit, amount ?? DesiredAmount.One, now))
            .OrderBy(candidate => candidate.Cost.MinorUnits)
            .Take(MaxCandidates);
        return new PlanNeed(request, [.. candidates]);
    }

    private static IEnumerable<PlanCandidate> Candidates(SearchHit hit, DesiredAmount amount, DateTimeOffset now)
    {
        foreach (var variant in hit.Variant is { } one ? [one] : hit.Product.Variants)
        {
            if (variant.Offer.PriceAt(now) is not { } price) continue;
            if (AmountConversion.Convert(amount, variant.Offer).Quantity is not { } quantity) continue;
            if (!variant.Offer.CanBuy(quantity, now).IsAllowed) continue;
            yield return new PlanCandidate(variant.Id, hit.Product.MerchantId, hit.Product.Title, quantity, price * quantity, hit.Score);
        }
    }

    /// <summary>For each need, the cheapest single offer that the plan did not take, with the total that the basket would then have.</summary>
    private List<PlanAlternative> Alternatives(BasketPlan plan, List<PlanNeed> wanted)
    {
        List<PlanAlternative> found = [];
        foreach (var need in wanted)
        {
            var taken = plan.Choices.First(choice => choice.Need == need.Label).Candidate;
            var other = need.Candidates.Where(candidate => candidate.VariantId != taken.VariantId && candidate.Cost.Currency == taken.Cost.Currency)
                .OrderBy(candidate => candidate.Cost < taken.Cost ? 0 : 1).ThenBy(candidate => candidate.MerchantId == taken.MerchantId ? 1 : 0).ThenBy(candidate => candidate.Cost.MinorUnits).FirstOrDefault();
            if (other is null) continue;
            var changed = plan.Choices.Select(choice => choice.Need == need.Label ? other : choice.Candidate).Select(ToLine).OfType<BasketLine>();
            if (totaller.Of([.. turn.Current.Session.Basket.Lines, .. changed]).Total is { } total) found.Add(new PlanAlternative(other.Title, other.MerchantId, other.Cost, total));
        }

        return found;
    }

    private BasketLine? ToLine(PlanCandidate candidate)
    {
        if (products.Find(candidate.VariantId) is not { } product) return null;
        var offer = product.Variants.First(variant => variant.Id == candidate.VariantId).Offer;
        return offer.PriceAt(time.GetUtcNow()) is { } price
            ? new BasketLine { VariantId = candidate.VariantId, ProductId = product.Id, MerchantId = product.MerchantId, Title = product.Title, Quantity = candidate.Quantity, Unit = offer.Unit, UnitPrice = price }
            : null;
    }

    private void Present(BasketPlan plan, Money? limit)
    {
        var hits = plan.Choices.Select(choice => products.Find(choice.Candidate.VariantId) is { } product
            ? new SearchHit(product, product.Variants.First(variant => variant.Id == choice.Candidate.VariantId), 1, [choice.Need], [])
            : null).OfType<SearchHit>().ToList();
        turn.Current.Present(hits, hits.Count, areAlternatives: false, isRefinement: false);
        turn.Current.ReplaceOffersPanel(new PlanPanel(plan, limit));
    }

    private static PlanReply Reply(BasketPlan plan, Money? limit) => new()
    {
        Feasible = plan.IsFeasible, Plan = plan, Budget = limit,
        Lines = [.. plan.Choices.Select(choice => $"{choice.Need}: {choice.Candidate.VariantId} {choice.Candidate.Title} {choice.Candidate.Cost}")],
        Total = plan.Totals?.Total?.ToString(), Minimum = plan.Minimum?.ToString(), Unmet = plan.Unmet.Count > 0 ? plan.Unmet : null,
        Ok = plan.IsFeasible, Problem = plan.IsFeasible ? null : "No basket meets all needs within the limits.",
    };

    /// <summary>"900 g of apples": a measure of the goods, not of the product ("30 l backpack").</summary>
    [GeneratedRegex(@"^(?<a>\d+(?:[.,]\d+)?\s*(?:kg|g|cl|ml|l|pieces))\s+of\s+(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Measured();

    private Money? Budget(string? text) => string.IsNullOrWhiteSpace(text) ? null : parser.Parse("under " + text).Price?.Max ?? parser.Parse(text).Price?.Max;
}
