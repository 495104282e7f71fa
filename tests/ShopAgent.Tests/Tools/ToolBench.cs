using System.Text.Json;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;

namespace ShopAgent.Tests.Tools;

/// <summary>Calls the sample tools as the kernel would.</summary>
internal static class ToolBench
{
    public static KernelPlugin Plugin { get; } = ToolFactory.Create(new SampleTools(), "catalog");

    /// <summary>Arguments as the function-calling loop hands them over.</summary>
    public static KernelArguments Arguments(string json)
    {
        KernelArguments arguments = [];
        foreach (var member in JsonElement.Parse(json).EnumerateObject()) arguments[member.Name] = member.Value;
        return arguments;
    }

    public static KernelArguments Bound(string function, string json)
    {
        var arguments = Arguments(json);
        Assert.Null(ArgumentBinder.Bind(Plugin[function], arguments));
        return arguments;
    }

    public static string? Problem(string function, string json) => ArgumentBinder.Bind(Plugin[function], Arguments(json));

    /// <summary>The canonical text of what a call is bound to.</summary>
    public static string Text(string function, string json) => ArgumentText.Of(Bound(function, json));

    public static async Task<T> CallAsync<T>(string function, KernelArguments arguments, CancellationToken cancellationToken = default)
    {
        Kernel kernel = new();
        kernel.Plugins.Add(Plugin);
        var result = await Plugin[function].InvokeAsync(kernel, arguments, cancellationToken);
        return Assert.IsType<T>(result.GetValue<object>());
    }
}
