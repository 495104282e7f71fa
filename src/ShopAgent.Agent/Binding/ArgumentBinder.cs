using Microsoft.SemanticKernel;

namespace ShopAgent.Agent.Binding;

/// <summary>
/// The door of a tool: every argument becomes a value of its .NET type, or the call comes back with a sentence. How a value is written is taken tolerantly (numbers as text, one value for a
/// list, any spelling of a name); what is meant must be certain (no unknown name, nothing outside its limits).
/// </summary>
internal static class ArgumentBinder
{
    /// <summary>
    /// Replaces the arguments by values that the kernel passes on unchanged, under the names of the parameters. What is not given is taken out, so that the default of the parameter applies.
    /// Values that already have the type of their parameter stay as they are, except text, which is trimmed. A function that is not a method is left alone.
    /// </summary>
    /// <returns>
    /// The first thing that is wrong, with its path (<c>filters.price.max</c>, <c>changes[1].quantity</c>) and the right form; the arguments are then as they were. Null when all are bound.
    /// </returns>
    /// <exception cref="NotSupportedException">A parameter of the function has a type without a shape; no argument leads to an exception.</exception>
    public static string? Bind(KernelFunction function, KernelArguments arguments)
    {
        if (ToolShape.Of(function) is not { } tool) return null;
        Dictionary<ArgumentMember, object?> bound = [];
        if (new ValueBinder(tool).Members(tool.Parameters, path: "", arguments.ToList(), bound) is { } problem) return problem;
        foreach (var name in arguments.Names.ToList()) arguments.Remove(name);
        foreach (var (member, value) in bound) arguments[member.Name] = value;
        return null;
    }
}
