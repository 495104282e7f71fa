using System.Globalization;
using System.Text.Json.Serialization;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>Plans what was wished for, remembers it for the next turn, and puts it on screen.</summary>
internal sealed class PlanService(TurnAccessor turn, NeedReader needs, BasketPricer pricer, IProductLookup products, ShopDirectory shops, TimeProvider time)
{
    /// <summary>A shopper waits no longer; the plan then says how much could still be saved.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="keep">Plan whose choices stay where they can; null: a fresh plan.</param>
    public PlanReply Plan(PlanWish wish, BasketPlan? keep, CancellationToken cancellationToken)
    {
        var scope = turn.Current;
        var request = Request(wish) with { Keep = Kept(keep) };
        var plan = BasketPlanner.Plan(request, cancellationToken);
        var options = PlanOptions.For(request, plan, cancellationToken);
        var advice = plan.IsFeasible ? null : PlanAdvisor.For(request, cancellationToken);
        scope.State = scope.State with { Plan = plan.IsFeasible ? new ProposedPlan(plan, wish.Budget, Singles(plan, request.Needs)) { Options = options } : null };
        Present(plan, wish.Budget, options, advice);
        scope.State = scope.State with { Wish = wish with { Turn = scope.Turn } };
        scope.Question = plan.IsFeasible;
        return Reply(plan, wish, options, advice);
    }

    /// <summary>Takes one of the other plans for the proposed one; null when there is none of that kind.</summary>
    public PlanReply? Choose(PlanKind kind)
    {
        var scope = turn.Current;
        if (scope.State is not { Plan: { } proposed, Wish: { } wish } || Best(proposed.Options, kind) is not { } chosen) return null;
        scope.State = scope.State with { Plan = new ProposedPlan(chosen.Plan, proposed.Budget, []) };
        Present(chosen.Plan, proposed.Budget, [], null);
        scope.State = scope.State with { Wish = wish with { Turn = scope.Turn } };
        scope.Question = true;
        return Reply(chosen.Plan, wish, [], null);
    }

    /// <summary>One plan can be better in several respects; it is named for the first of them only.</summary>
    private static PlanOption? Best(IReadOnlyList<PlanOption> options, PlanKind kind) => kind switch
    {
        PlanKind.FewestShops => options.Where(option => option.ShopsFewer > 0).MaxBy(option => option.ShopsFewer),
        PlanKind.Cheapest => options.Where(option => option.Extra.MinorUnits < 0).MinBy(option => option.Extra.MinorUnits),
        _ => options.Where(option => option.QualityGain > 0).MaxBy(option => option.QualityGain),
    };

    /// <summary>Puts the waiting plan on screen once more; it still waits for an answer.</summary>
    public PlanReply ShowAgain(ProposedPlan proposed, PlanWish wish)
    {
        turn.Current.Draw(new PlanPanel(proposed.Plan, proposed.Budget));
        turn.Current.Question = true;
        return Reply(proposed.Plan, wish, proposed.Options, null);
    }

    /// <summary>What would have to change so that the request can be met.</summary>
    public PlanReply Advise(PlanWish wish, CancellationToken cancellationToken)
    {
        var advice = PlanAdvisor.For(Request(wish), cancellationToken);
        turn.Current.Draw(new PlanPanel(new BasketPlan { IsFeasible = false }, wish.Budget) { Advice = advice });
        return new PlanReply { Advice = advice, Budget = wish.Budget, Remedies = NullIfEmpty(Remedies(advice)) };
    }

    private PlanRequest Request(PlanWish wish)
    {
        var session = turn.Current.Session;
        PlanNeed[] wanted = [.. wish.Needs.OrderBy(need => need.IsOptional).Select(need => needs.Read(need, wish.Also, session.Profile))];
        return new PlanRequest(wanted, products.Merchants, wish.Budget, wish.MaxShops, session.Basket.Lines) { Goal = wish.Goal, DeliverBy = wish.DeliverBy, TimeLimit = Patience };
    }

    private static Dictionary<string, string> Kept(BasketPlan? plan)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (need, candidate) in plan?.Choices ?? []) kept[need] = candidate.Key;
        return kept;
    }

    /// <summary>For each need, the cheapest single offer that the plan did not take, with the total that the basket would then have.</summary>
    private List<PlanAlternative> Singles(BasketPlan plan, IReadOnlyList<PlanNeed> wanted)
    {
        List<PlanAlternative> found = [];
        foreach (var taken in plan.Choices)
        {
            var (label, mine) = (taken.Need, taken.Candidate);
            var other = wanted.First(need => need.Label == label).Candidates.Where(candidate => candidate.VariantId != mine.VariantId && candidate.Cost.Currency == mine.Cost.Currency)
                .OrderBy(candidate => candidate.Cost < mine.Cost ? 0 : 1).ThenBy(candidate => candidate.MerchantId == mine.MerchantId ? 1 : 0).ThenBy(candidate => candidate.Cost.MinorUnits).FirstOrDefault();
            if (other is null) continue;
            var changed = plan.Choices.SelectMany(choice => (choice.Need == label ? other : choice.Candidate).Lines).Select(ToLine).OfType<LineItem>();
            if (pricer.Of([.. turn.Current.Session.Basket.Lines, .. changed]).Total is { } total) found.Add(new PlanAlternative(other.Title, other.MerchantId, other.Cost, total));
        }

        return found;
    }

    private LineItem? ToLine(PlanLine line)
    {
        if (products.Find(line.VariantId) is not { } product) return null;
        var offer = product.Variants.First(variant => variant.Id == line.VariantId).Offer;
        return offer.PriceAt(time.GetUtcNow()) is { } price
            ? new LineItem { VariantId = line.VariantId, ProductId = product.Id, MerchantId = product.MerchantId, Title = product.Title, Quantity = line.Quantity, Unit = offer.Unit, UnitPrice = price }
            : null;
    }

    private void Present(BasketPlan plan, Money? limit, IReadOnlyList<PlanOption> options, PlanAdvice? advice)
    {
        if (plan.Choices.Count == 0) return;
        var hits = plan.Choices.SelectMany(choice => choice.Candidate.Lines.Select(line => products.Find(line.VariantId) is { } product
            ? new SearchHit(product, product.Variants.First(variant => variant.Id == line.VariantId), 1, [choice.Need], [])
            : null)).OfType<SearchHit>().ToList();
        turn.Current.Present(hits, hits.Count, areAlternatives: false, isRefinement: false);
        turn.Current.ReplaceOffersPanel(new PlanPanel(plan, limit) { Options = options, Advice = advice });
    }

    private PlanReply Reply(BasketPlan plan, PlanWish wish, IReadOnlyList<PlanOption> options, PlanAdvice? advice)
    {
        var lines = plan.Choices.SelectMany(choice => choice.Candidate.Lines.Select(line => (choice.Need, Line: line, choice.Candidate.MerchantId))).ToList();
        return new PlanReply
        {
            Feasible = plan.IsFeasible, Plan = plan, Budget = wish.Budget, Goal = wish.Goal, Options = options, Advice = advice, Obstacle = plan.Obstacle,
            Lines = lines.Count == 0 ? null : Table.Of(
                lines, ("need", line => line.Need), ("id", line => line.Line.VariantId), ("title", line => line.Line.Title), ("quantity", line => line.Line.Quantity.ToString("0.###", CultureInfo.InvariantCulture)),
                ("price", line => line.Line.Cost.ToString()), ("shop", line => shops.NameOf(line.MerchantId))),
            Goods = Sum(plan.Totals?.Shops.Select(shop => (Money?)shop.Subtotal)), Shipping = Sum(plan.Totals?.Shops.Select(shop => shop.Shipping)), Total = plan.Totals?.Total?.ToString(),
            Left = wish.Budget is { } budget && plan.Totals?.Total is { } total && total.Currency == budget.Currency && plan.IsFeasible ? (budget - total).ToString() : null,
            Minimum = plan.IsFeasible ? null : plan.Minimum?.ToString(), Arrives = plan.Arrives is { } day ? DayText.Iso(day) : null,
            Unmet = NullIfEmpty(plan.Unmet), Late = NullIfEmpty(plan.Late), LeftOut = NullIfEmpty(plan.LeftOut), Gap = plan.IsProved ? null : plan.Gap,
            Others = NullIfEmpty([.. options.Select(option => $"{option.Kind}: {option.Plan.Totals?.Total} ({option.Extra} against this plan), {option.Plan.Shops} shops, mean quality {option.Plan.Quality.ToString("0.00", CultureInfo.InvariantCulture)}")]),
            Remedies = advice is null ? null : NullIfEmpty(Remedies(advice)),
            Ok = plan.IsFeasible, Problem = plan.IsFeasible ? null : "No basket meets all needs within the limits.",
            Ids = [.. lines.Select(line => line.Line.VariantId)],
        };
    }

    /// <summary>Null when one of them is not stated, or they are in several currencies.</summary>
    private static string? Sum(IEnumerable<Money?>? amounts) => amounts?.ToList() is { Count: > 0 } all && all.TrueForAll(amount => amount is not null) && all.DistinctBy(amount => amount!.Value.Currency).Count() == 1
        ? all.Select(amount => amount!.Value).Aggregate((sum, amount) => sum + amount).ToString()
        : null;

    public static IReadOnlyList<string> Remedies(PlanAdvice advice)
    {
        List<string> remedies = [];
        if (advice.Budget is { } budget) remedies.Add($"a budget of {budget}");
        if (advice.Shops is { } shops) remedies.Add(string.Create(CultureInfo.InvariantCulture, $"{shops} shops"));
        if (advice.DeliverBy is { } day) remedies.Add($"delivery by {DayText.Iso(day)}");
        if (advice.Drop.Count > 0) remedies.Add($"without {string.Join(", ", advice.Drop)} (the rest: {advice.TotalWithoutDropped})");
        return remedies;
    }

    private static IReadOnlyList<string>? NullIfEmpty(IReadOnlyList<string> list) => list.Count > 0 ? list : null;
}

internal sealed record PlanReply : ToolReply
{
    public bool Feasible { get; init; }

    public Table? Lines { get; init; }

    public string? Goods { get; init; }

    /// <summary>Absent when a shop does not state it.</summary>
    public string? Shipping { get; init; }

    public string? Total { get; init; }

    /// <summary>Of the budget.</summary>
    public string? Left { get; init; }

    /// <summary>Day by which all of it is here (ISO 8601); absent when a shop does not say.</summary>
    public string? Arrives { get; init; }

    /// <summary>When nothing fits: the least total that meets all needs, shipping included.</summary>
    public string? Minimum { get; init; }

    /// <summary>Why it is not feasible.</summary>
    public PlanObstacle? Obstacle { get; init; }

    public IReadOnlyList<string>? Unmet { get; init; }

    public IReadOnlyList<string>? Late { get; init; }

    /// <summary>Nice-to-have needs without room.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>At most this share could still be saved; absent when the plan is proved to be the best.</summary>
    public decimal? Gap { get; init; }

    /// <summary>Other plans, by the name that "choose" takes.</summary>
    public IReadOnlyList<string>? Others { get; init; }

    /// <summary>What would make it feasible.</summary>
    public IReadOnlyList<string>? Remedies { get; init; }

    [JsonIgnore]
    public BasketPlan? Plan { get; init; }

    [JsonIgnore]
    public Money? Budget { get; init; }

    [JsonIgnore]
    public PlanGoal Goal { get; init; }

    [JsonIgnore]
    public PlanAdvice? Advice { get; init; }

    [JsonIgnore]
    public IReadOnlyList<PlanOption> Options { get; init; } = [];
}
