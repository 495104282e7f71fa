using System.ComponentModel;
using System.Reflection;
using Microsoft.SemanticKernel;

namespace ShopAgent.Agent.Binding;

/// <summary>Makes tools of methods with typed parameters. The kernel would write long schemas for them and bind them loosely: of "499,99" it makes 49999.</summary>
internal static class ToolFactory
{
    /// <summary>The schema of results is never sent; without one of its own the kernel would derive it.</summary>
    private static readonly KernelJsonSchema AnyResult = KernelJsonSchema.Parse("{}");

    /// <summary>A plugin of the methods with <see cref="KernelFunctionAttribute"/>, in the order of declaration. <see cref="ArgumentBinder"/> has to see their arguments before they are invoked.</summary>
    /// <exception cref="NotSupportedException">A parameter has a type without a shape.</exception>
    public static KernelPlugin Create(object plugin, string pluginName)
    {
        var methods = plugin.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.IsDefined(typeof(KernelFunctionAttribute), inherit: true));
        return KernelPluginFactory.CreateFromFunctions(pluginName, methods.Select(method => Function(method, plugin)));
    }

    private static KernelFunction Function(MethodInfo method, object plugin)
    {
        var arguments = method.GetParameters().ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal);
        return KernelFunctionFactory.CreateFromMethod(method, method.IsStatic ? null : plugin, new KernelFunctionFromMethodOptions
        {
            FunctionName = method.GetCustomAttribute<KernelFunctionAttribute>(inherit: true)!.Name,
            Description = method.GetCustomAttribute<DescriptionAttribute>(inherit: true)?.Description,
            Parameters = ToolShape.ParametersOf(method).Select(member => new KernelParameterMetadata(member.Name)
            {
                Description = member.Description,
                DefaultValue = member.Default,
                IsRequired = member.IsRequired,
                ParameterType = arguments[member.Name].ParameterType,
                Schema = KernelJsonSchema.Parse(ArgumentSchema.Of(member)),
            }),
            ReturnParameter = new KernelReturnParameterMetadata { ParameterType = Result(method.ReturnType), Schema = AnyResult },
        });
    }

    private static Type Result(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)) ? type.GetGenericArguments()[0]
        : type == typeof(Task) || type == typeof(ValueTask) ? typeof(void)
        : type;
}
