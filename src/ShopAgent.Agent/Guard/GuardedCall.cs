using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Guard;

/// <summary>A call with its arguments in their types: what the guard looks at, whichever way it came.</summary>
/// <param name="Name">plugin_function; of a rarer tool, more_function.</param>
internal sealed record GuardedCall(string Name, KernelFunction Function, KernelArguments Arguments)
{
    public IReadOnlyList<BasketEdit> Edits => Name == CallKind.Basket && Arguments.TryGetValue("changes", out var value) && value is IReadOnlyList<BasketEdit> edits ? edits : [];

    public IReadOnlyList<FactInput> Facts => Arguments.TryGetValue("facts", out var value) && value is IReadOnlyList<FactInput> facts ? facts : [];

    public ProfileOperation Operation => Arguments.TryGetValue("op", out var value) && value is ProfileOperation op ? op : ProfileOperation.Show;

    public bool IsChange => Name switch
    {
        CallKind.Basket => Edits.Count > 0,
        CallKind.Profile => Operation != ProfileOperation.Show,
        _ => CallKind.IsChange(Name),
    };

    /// <summary>The same step again is a second step, held by what the shopper asked for instead.</summary>
    public bool IsStep => Edits is [{ Op: BasketOperation.Undo or BasketOperation.Redo }];

    /// <summary>The same call has the same text, whatever the order of its arguments, the name it has for a product, or whether it says that one is one.</summary>
    /// <param name="resolve">The id that a reference means.</param>
    public string Canonical(Func<string, string> resolve)
    {
        if (Edits.Count == 0) return ArgumentText.Of(Function, Arguments);
        var edits = Edits.Select(edit => edit with { Id = Resolved(edit.Id, resolve), By = Resolved(edit.By, resolve), Quantity = edit is { Quantity: 1, Unit: null } ? null : edit.Quantity }).ToList();
        return ArgumentText.Of(new KernelArguments { ["changes"] = edits });
    }

    private static string? Resolved(string? id, Func<string, string> resolve) => id is null ? null : resolve(id.Trim());

    /// <summary>Brings the arguments into their types, in place, and looks into a call of a rarer tool.</summary>
    /// <param name="problem">One sentence about what is wrong; null when the call can be made.</param>
    public static GuardedCall? Read(KernelFunction function, KernelArguments arguments, MoreTools more, out string? problem)
    {
        var name = $"{function.PluginName}_{function.Name}";
        problem = ArgumentBinder.Bind(function, arguments);
        if (problem is not null) return null;
        if (name != CallKind.MoreCall) return new GuardedCall(name, function, arguments);
        var called = arguments["name"]?.ToString() ?? "";
        if (more.Find(called) is not { } inner)
        {
            problem = $"There is no tool '{called}'; there are {string.Join(", ", more.Names)}.";
            return null;
        }

        var bound = MorePlugin.Arguments(arguments.TryGetValue("arguments", out var given) ? given as JsonObject : null);
        problem = ArgumentBinder.Bind(inner, bound);
        return problem is null ? new GuardedCall(CallKind.MorePrefix + inner.Name, inner, bound) : null;
    }

    /// <summary>The arguments for the report, as JSON.</summary>
    public static string Text(KernelArguments? arguments)
    {
        try
        {
            return ArgumentText.Of(arguments ?? []);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            return "{}";
        }
    }
}
