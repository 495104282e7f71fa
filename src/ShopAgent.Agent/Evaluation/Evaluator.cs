using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Evaluation.Checks;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Agent.Evaluation;

/// <summary>Runs tasks with the configured model, each in a fresh session.</summary>
/// <param name="services">Catalogue, shopping and agent; scripts with hooks change its catalogue for their own time, so give it a copy.</param>
public sealed class Evaluator(IServiceProvider services)
{
    private readonly ShoppingAgents _sessions = services.GetRequiredService<ShoppingAgents>();
    private readonly IProductLookup _products = services.GetRequiredService<IProductLookup>();
    private int _opened;

    /// <summary>The order of a repeat: as written at first, then shuffled, the same on every machine.</summary>
    public static IReadOnlyList<EvaluationTask> Order(IReadOnlyList<EvaluationTask> tasks, int run)
    {
        var ordered = tasks.ToArray();
        if (run > 1) new Random(run).Shuffle(ordered);
        return ordered;
    }

    /// <param name="wording">Of scripts: 0 as written, 1 and more the other wordings of each turn.</param>
    /// <exception cref="EvaluationException">A script names something that it does not define.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between or within turns.</exception>
    public async Task<TaskOutcome> RunAsync(EvaluationTask task, int run, int wording = 0, CancellationToken cancellationToken = default)
    {
        var session = $"evaluation-{Interlocked.Increment(ref _opened)}";
        return task.Script is { } script
            ? await new ScriptRunner(services, script, task, session).RunAsync(run, wording, cancellationToken)
            : await AskAsync(task, run, session, cancellationToken);
    }

    /// <summary>Runs one turn to its end.</summary>
    internal static async Task<TurnReport> TurnAsync(ShoppingAgent conversation, string utterance, CancellationToken cancellationToken)
    {
        TurnReport? report = null;
        await foreach (var step in conversation.RunTurnAsync(utterance, cancellationToken))
            if (step is TurnCompleted completed) report = completed.Report;
        return report ?? throw new InvalidOperationException("The turn ended without a report.");
    }

    private async Task<TaskOutcome> AskAsync(EvaluationTask task, int run, string session, CancellationToken cancellationToken)
    {
        await using var conversation = _sessions.Open(session);
        var report = await TurnAsync(conversation, task.Text, cancellationToken);
        var answer = task.WantsBasket
            ? report.Basket.Lines.Select(line => Offer(line.ProductId, line.VariantId)).OfType<GoldOffer>().ToList()
            : [.. report.Offers.Select(Offer)];
        var score = new AnswerScore(_products).Of(task.Gold, answer);
        return new TaskOutcome
        {
            Task = task, Run = run, IsComplete = score.IsComplete, Precision = score.Precision, Recall = score.Recall, F1 = score.F1, Answer = answer, Reply = report.Reply,
            InputTokens = report.Model.InputTokens, OutputTokens = report.Model.OutputTokens, ToolCalls = report.Tools.Count, UnsupportedClaims = report.UnsupportedClaims, Turns = [report.Elapsed],
            Failures = report.Error is { } error ? [error] : [],
        };
    }

    private static GoldOffer Offer(SearchHit hit) => new(hit.Product.MerchantId, hit.Variant is { } variant && hit.Product.Variants.Count > 1 ? variant.SourceId : hit.Product.SourceId);

    private GoldOffer? Offer(string productId, string variantId) => _products.Find(productId) is { } product
        ? Offer(new SearchHit(product, product.Variants.FirstOrDefault(variant => variant.Id == variantId), 1, [], []))
        : null;
}
