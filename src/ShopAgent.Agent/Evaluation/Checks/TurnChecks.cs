using System.Globalization;
using System.Text.Json;
using ShopAgent.Agent.Panels;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>The checks that a script can make after a turn. They look at state; of wording only at facts that it must hold.</summary>
internal sealed class TurnChecks(ScriptState state)
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "offers", "shows", "basket", "lines", "has", "basketSame", "orders", "question", "language", "changes", "says", "lacks", "total", "proposal", "infeasible", "optimal", "profile", "alternatives",
    ];

    private readonly OfferChecks _offers = new(state);
    private readonly BasketChecks _basket = new(state);

    /// <summary>What does not hold, in words.</summary>
    public IEnumerable<string> Failures(IReadOnlyDictionary<string, JsonElement> checks)
    {
        foreach (var (name, value) in checks)
        {
            string? failure;
            try
            {
                failure = Failure(name, value);
            }
            catch (ScriptMissException miss)
            {
                failure = miss.Message;
            }

            if (failure is not null) yield return $"{name}: {failure}";
        }
    }

    private string? Failure(string name, JsonElement value)
    {
        var turn = state.Last;
        return name switch
        {
            "offers" => _offers.Failure(value, turn.Offers),
            "shows" => _offers.Shows(value, turn.Offers),
            "basket" => _basket.Exactly(value),
            "lines" => _basket.Lines(value, all: true),
            "has" => _basket.Lines(value, all: false),
            "basketSame" => _basket.Same(value),
            "orders" => turn.Orders == value.GetInt32() ? null : $"{turn.Orders} instead of {value}",
            "question" => turn.Question == value.GetBoolean() ? null : turn.Question ? "a question was asked" : "no question was asked",
            "language" => turn.Language == value.GetString() ? null : $"{turn.Language} instead of {value}",
            "changes" => Changes(value),
            "says" => OfferPredicate.Texts(value).FirstOrDefault(text => !Says(text)) is { } missing ? $"the reply does not hold {missing}" : null,
            "lacks" => OfferPredicate.Texts(value).FirstOrDefault(Says) is { } found ? $"the reply holds {found}" : null,
            "total" => Range.Holds(value, turn.Totals.Total?.Amount, state) ? null : $"the basket comes to {turn.Totals.Total}",
            "proposal" => Range.Holds(value, Proposal(), state) ? null : $"the proposal comes to {Range.Text(Proposal())}",
            "infeasible" => turn.Panels.OfType<PlanPanel>().All(panel => !panel.Plan.IsFeasible) == value.GetBoolean() ? null : "a plan was proposed as feasible",
            "optimal" => Optimum.Failure(value, Proposal(), state),
            "profile" => Profile(value),
            "alternatives" => turn.Panels.OfType<OffersPanel>().Any(panel => panel.AreAlternatives) == value.GetBoolean() ? null : "the offers are not labelled as alternatives",
            _ => throw new EvaluationException($"there is no check \"{name}\"."),
        };
    }

    private string? Changes(JsonElement value)
    {
        var kinds = state.Last.Changes.Select(change => change.Kind).ToList();
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return kinds.Count > 0 == value.GetBoolean() ? null : $"the turn changed: {string.Join(", ", kinds)}";
        var wanted = OfferPredicate.Texts(value).Order(StringComparer.Ordinal);
        return wanted.SequenceEqual(kinds.Distinct().Order(StringComparer.Ordinal)) ? null : $"the turn changed: {string.Join(", ", kinds)}";
    }

    /// <summary>A text that the reply holds, or a property of an offer whose amount it names.</summary>
    private bool Says(string text)
    {
        var reply = state.Last.Reply;
        if (text.EndsWith(".price", StringComparison.Ordinal)) return PrintedAmounts.In(reply).Contains(state.Value(text));
        var words = text.Contains('{', StringComparison.Ordinal) ? state.Fill(text) : text;
        return CultureInfo.InvariantCulture.CompareInfo.IndexOf(reply, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
    }

    private decimal? Proposal() => state.Last.Panels.OfType<PlanPanel>().LastOrDefault() is { } plan
        ? plan.Plan.Totals?.Total?.Amount
        : state.Last.Panels.OfType<CheckoutPanel>().LastOrDefault()?.Proposal.Totals.Total?.Amount;

    private string? Profile(JsonElement value)
    {
        var wanted = value.EnumerateObject().SelectMany(kind => OfferPredicate.Texts(kind.Value).Select(text => $"{kind.Name} {text}".ToLowerInvariant())).Order(StringComparer.Ordinal).ToList();
        var facts = state.Session?.Profile.Facts ?? [];
        var known = facts.Select(Text).Order(StringComparer.Ordinal).ToList();
        return wanted.SequenceEqual(known) ? null : $"known is: {string.Join("; ", known)}";
    }

    private static string Text(ProfileFact fact) => $"{fact.Kind} {fact.Value}".ToLowerInvariant();
}
