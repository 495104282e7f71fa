using System.Globalization;
using System.Text.Json;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>What must hold after every turn of every script, whatever was said (G1 to G8).</summary>
internal sealed class ScriptInvariants(ScriptState state, ConsentWords consent, BasketPricer pricer, LanguageDetector languages)
{
    /// <summary>Checks that say something about the basket; a turn without any of them must leave it alone.</summary>
    private static readonly string[] BasketChecks = ["basket", "lines", "has", "changes", "total", "orders"];

    private readonly HashSet<decimal> _spoken = [];

    public IEnumerable<string> Failures(TurnReport turn, ShopperSession before, IReadOnlyDictionary<string, JsonElement> expect)
    {
        foreach (var amount in Numbers(turn.User)) _spoken.Add(amount);
        if (turn.Error is { } error) yield return $"the model failed: {error}";
        if (turn.Reply.Length == 0) yield return "there is no reply";
        foreach (var id in turn.Offers.Select(hit => hit.Product.Id).Concat(turn.Basket.Lines.Select(line => line.VariantId)))
            if (state.Products.Find(id) is null) yield return $"G1: {id} is not in the catalogue";
        if (PrintedAmounts.In(turn.Reply).FirstOrDefault(amount => !IsKnown(amount, turn), -1) is >= 0 and var invented) yield return $"G2: the reply names {Range.Text(invented)}, which is no price or total";
        if (pricer.Of(turn.Basket.Lines).Total != turn.Totals.Total) yield return $"G3: the total is {turn.Totals.Total}";
        var changed = Checks.BasketChecks.Signature(before.Basket.Lines) != Checks.BasketChecks.Signature(turn.Basket.Lines);
        if (changed && !BasketChecks.Any(expect.ContainsKey)) yield return $"G4: the basket changed unasked: {string.Join(", ", turn.Changes.Select(change => change.Text))}";
        if (turn.Orders > before.Orders && !IsConsent(turn.User, before)) yield return "G5: an order was placed without a yes to its summary";
        if (Language(turn) is { } spoken && spoken != turn.Language) yield return $"G6: the reply is in {spoken}, the turn in {turn.Language}";
        if (changed && turn.Orders == before.Orders && !turn.Changes.Any(change => change.Basket is not null)) yield return "G8: the basket changed and no change is reported";
        foreach (var change in turn.Changes.Where(change => change.Kind is "added" or "removed" or "quantity"))
            if (!turn.Reply.Contains(change.Basket!.Title, StringComparison.OrdinalIgnoreCase)) yield return $"G8: the reply does not speak of {change.Basket.Title}, which it {change.Kind}";
    }

    private bool IsKnown(decimal amount, TurnReport turn) => _spoken.Contains(amount) || Computed(turn).Any(money => money.Amount == amount) || state.CataloguePrices.Contains(amount);

    private IEnumerable<Money> Computed(TurnReport turn)
    {
        IEnumerable<Money?> sums = [turn.Totals.Total, .. turn.Totals.Shops.SelectMany(Sums), .. turn.Basket.Lines.Select(line => (Money?)line.LineTotal)];
        foreach (var panel in turn.Panels)
        {
            sums = panel switch
            {
                PlanPanel plan => [.. sums, plan.Budget, plan.Plan.Minimum, plan.Plan.Totals?.Total, .. plan.Plan.Choices.Select(choice => (Money?)choice.Candidate.Cost), .. Weighed(plan)],
                CheckoutPanel checkout => [.. sums, checkout.Proposal.Totals.Total, checkout.Proposal.RequiredAnswer],
                OrderPanel order => [.. sums, order.Order.Totals.Total],
                _ => sums,
            };
        }

        return sums.OfType<Money>().Concat(Weighed());
    }

    private static IEnumerable<Money?> Weighed(PlanPanel plan) => [
        plan.Advice?.Budget, plan.Advice?.TotalWithoutDropped,
        .. plan.Options.SelectMany(option => new[] { option.Plan.Totals?.Total, option.Extra, Money.Zero(option.Extra.Currency) - option.Extra })];

    /// <summary>Totals that a plan was weighed against.</summary>
    private IEnumerable<Money> Weighed() => ConversationJson.Read(state.Session?.Conversation ?? "").Plan?.Alternatives.SelectMany(other => new[] { other.Total, other.Cost }) ?? [];

    private static IEnumerable<Money?> Sums(ShopTotal shop) => [shop.Subtotal, shop.Shipping, shop.Total, shop.MissingForFreeShipping];

    private bool IsConsent(string line, ShopperSession before) => before.PendingOrder is { } pending
        && (consent.IsYes(line) || (pending.Totals.Total is { } total && consent.ReadAmount(line, total) == total));

    /// <summary>By the reply's small words, the names of products taken out; null when they do not tell.</summary>
    private string? Language(TurnReport turn)
    {
        var text = turn.Reply;
        foreach (var title in turn.Offers.Select(hit => hit.Product.Title).Concat(turn.Basket.Lines.Select(line => line.Title)).Concat(turn.Offers.Select(hit => hit.Product.Description)))
            if (title.Length > 0) text = text.Replace(title, " ", StringComparison.OrdinalIgnoreCase);
        return turn.Panels.OfType<DetailPanel>().Any() || text.Length > 400 ? null : languages.ByFunctionWords(text);
    }

    private static IEnumerable<decimal> Numbers(string text) => Phrase.Words(text)
        .Select(word => decimal.TryParse(word.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (decimal?)number : null).OfType<decimal>();
}
