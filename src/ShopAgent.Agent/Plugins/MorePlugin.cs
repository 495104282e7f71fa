using System.ComponentModel;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;
using ShopAgent.Agent.Tools;

namespace ShopAgent.Agent.Plugins;

/// <summary>The way to the rarer tools: what there is, and a call of one.</summary>
internal sealed class MorePlugin(MoreTools more)
{
    [KernelFunction("tools")]
    [Description("Signatures of rarer tools.")]
    public MoreReply Tools(MoreTopic? topic = null) => new() { Tools = more.Signatures(topic) };

    [KernelFunction("call")]
    [Description("Run one of them.")]
    public async Task<ToolReply> Call(string name, JsonObject? arguments = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        if (more.Find(name) is not { } function) return new ToolReply { Ok = false, Problem = $"There is no tool '{name}'; there are {string.Join(", ", more.Names)}." };
        var bound = Arguments(arguments);
        if (ArgumentBinder.Bind(function, bound) is { } problem) return new ToolReply { Ok = false, Problem = problem };
        var result = await function.InvokeAsync(kernel ?? new Kernel(), bound, cancellationToken);
        return result.GetValue<ToolReply>() ?? new ToolReply { Ok = false, Problem = "The tool answered nothing." };
    }

    public static KernelArguments Arguments(JsonObject? arguments) =>
        new((arguments ?? []).ToDictionary(member => member.Key, member => (object?)member.Value?.DeepClone(), StringComparer.Ordinal));
}

/// <summary>One line a tool.</summary>
internal sealed record MoreReply : ToolReply
{
    public string Tools { get; init; } = "";
}
