using System.Text.Json.Serialization;

namespace ShopAgent.Agent.Tools;

/// <summary>What every tool answers: whether it did what was asked, and if not, one sentence that says what to do instead. In the process the record itself travels; text is made of it only for a model that reads text.</summary>
internal record ToolReply
{
    public bool Ok { get; init; } = true;

    public string? Problem { get; init; }

    /// <summary>Products and variants that the reply speaks of, so that a model's sentence about them can be checked.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Ids { get; init; } = [];
}
