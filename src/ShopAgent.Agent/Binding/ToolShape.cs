using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ShopAgent.Agent.Binding;

/// <summary>A tool by its name for models and the arguments that its method takes.</summary>
internal sealed record ToolShape(string Name, IReadOnlyList<ArgumentMember> Parameters)
{
    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<ArgumentMember>> Known = new();

    /// <summary>The kernel fills these in by itself.</summary>
    private static readonly HashSet<Type> FromKernel =
        [typeof(Kernel), typeof(KernelFunction), typeof(KernelArguments), typeof(CancellationToken), typeof(CultureInfo), typeof(IFormatProvider), typeof(ILogger), typeof(ILoggerFactory), typeof(IAIServiceSelector)];

    /// <returns>Null for a function that is not a method, such as a prompt.</returns>
    /// <exception cref="NotSupportedException">A parameter has a type without a shape.</exception>
    public static ToolShape? Of(KernelFunction function) => function.UnderlyingMethod is { } method
        ? new(function.PluginName is { Length: > 0 } plugin ? $"{plugin}_{function.Name}" : function.Name, ParametersOf(method))
        : null;

    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<ArgumentMember> ParametersOf(MethodInfo method) => Known.GetOrAdd(method, static one =>
        [.. one.GetParameters().Where(IsArgument).Select(parameter => ShapeReader.Parameter(parameter, property: null, []))]);

    private static bool IsArgument(ParameterInfo parameter) => !FromKernel.Contains(parameter.ParameterType) && !parameter.IsDefined(typeof(FromKernelServicesAttribute));
}
