namespace ShopAgent.Agent.Plugins;

/// <summary>What every tool answers: whether it did what was asked, and if not, one sentence that says what to do instead.</summary>
internal record ToolReply
{
    public bool Ok { get; init; } = true;

    public string? Problem { get; init; }
}
