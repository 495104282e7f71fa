namespace ShopAgent.Agent.Conversations;

/// <summary>The configured model and those that take over when it cannot answer, in order.</summary>
internal sealed class ModelChain(IReadOnlyList<ChainedModel> models, TimeProvider time)
{
    /// <summary>A model that failed is not asked again so soon: the shopper would wait for its time-out at every turn.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly Dictionary<ChainedModel, DateTimeOffset> _resting = [];

    public ChainedModel First => models[0];

    /// <summary>Those to try in this turn, in order; never empty.</summary>
    public IReadOnlyList<ChainedModel> Ready()
    {
        var now = time.GetUtcNow();
        IReadOnlyList<ChainedModel> ready = [.. models.Where(model => !_resting.TryGetValue(model, out var until) || until <= now)];
        return ready.Count > 0 ? ready : models;
    }

    public void Failed(ChainedModel model) => _resting[model] = time.GetUtcNow() + Rest;
}
