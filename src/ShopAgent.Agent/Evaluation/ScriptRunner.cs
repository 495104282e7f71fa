using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Evaluation.Checks;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Agent.Evaluation;

/// <summary>Plays one script and checks every turn.</summary>
internal sealed class ScriptRunner(IServiceProvider services, ConversationScript script, EvaluationTask task, string session)
{
    private readonly ScriptState _state = new(services, services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <param name="run">From 1.</param>
    /// <param name="wording">0: as written; 1 and more: the turns' other wordings, where they have that many.</param>
    public async Task<TaskOutcome> RunAsync(int run, int wording, CancellationToken cancellationToken)
    {
        var sessions = services.GetRequiredService<ShoppingAgents>();
        var invariants = new ScriptInvariants(_state, services.GetRequiredService<ConsentWords>(), services.GetRequiredService<BasketPricer>(), services.GetRequiredService<LanguageDetector>());
        using var hooks = new CatalogueHooks(services, _state);
        new Bindings(_state).Bind(script.Bindings);
        List<string> failures = [];
        List<string> states = [];
        var conversation = sessions.Open(session);
        try
        {
            for (var index = 0; index < script.Turns.Count; index++)
            {
                var turn = script.Turns[index];
                string said;
                try
                {
                    if (Prepare(turn, hooks))
                    {
                        await conversation.DisposeAsync();
                        conversation = sessions.Open(session);
                    }

                    said = Said(turn, wording);
                }
                catch (ScriptMissException miss)
                {
                    failures.Add($"turn {(index + 1).ToString(CultureInfo.InvariantCulture)}: {miss.Message}");
                    break;
                }

                var before = conversation.Session;
                var report = await Evaluator.TurnAsync(conversation, said, cancellationToken);
                _state.Turns.Add(report);
                _state.Session = conversation.Session;
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                failures.AddRange(invariants.Failures(report, before, turn.Expect).Concat(new TurnChecks(_state).Failures(turn.Expect)).Concat(Never()).Select(failure => $"turn {number} «{said}»: {failure} [{report.Reply}]"));
                states.Add(Signature(report));
            }
        }
        finally
        {
            await conversation.DisposeAsync();
        }

        return Outcome(run, failures, states);
    }

    /// <returns>True when a new process takes over.</returns>
    private static bool Prepare(ScriptTurn turn, CatalogueHooks hooks)
    {
        var restarts = false;
        foreach (var hook in turn.Before)
        {
            if (hook.ValueKind == JsonValueKind.String && hook.GetString() == "restart") restarts = true;
            else hooks.Run(hook);
        }

        return restarts;
    }

    private string Said(ScriptTurn turn, int wording) => _state.Fill(wording == 0 || turn.Or.Count == 0 ? turn.Say : turn.Or[(wording - 1) % turn.Or.Count]);

    private IEnumerable<string> Never() => script.Never is { } never && _state.Last.Offers.Select(ScriptState.Offer).FirstOrDefault(offer => new OfferPredicate(_state).Holds(never, offer)) is { } shown
        ? [$"never: {shown.Product.Title} is shown"]
        : [];

    private static string Signature(TurnReport report) => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(',', report.Offers.Select(hit => hit.Product.Id))} | {BasketChecks.Signature(report.Basket.Lines)} | {report.Orders} | {report.Question}");

    private TaskOutcome Outcome(int run, List<string> failures, List<string> states) => new()
    {
        Task = task, Run = run, IsComplete = failures.Count == 0, Failures = failures, States = states, Reply = _state.Turns is [.., var last] ? last.Reply : "",
        InputTokens = _state.Turns.Sum(turn => turn.Model.InputTokens), OutputTokens = _state.Turns.Sum(turn => turn.Model.OutputTokens),
        ToolCalls = _state.Turns.Sum(turn => turn.Tools.Count), UnsupportedClaims = _state.Turns.Sum(turn => turn.UnsupportedClaims), Turns = [.. _state.Turns.Select(turn => turn.Elapsed)],
    };
}
