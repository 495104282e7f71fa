using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.SemanticKernel;

namespace ShopAgent.Agent.Binding;

/// <summary>
/// Bound arguments as canonical JSON: the same call has the same text, whatever the order and spelling of its arguments. Members stand in the order of the alphabet; what is null or what it is
/// by default is left out.
/// </summary>
internal static class ArgumentText
{
    private static readonly JsonSerializerOptions Canonical = new(ArgumentJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutDefaults) };

    /// <summary>The defaults of the parameters themselves are not known here and stay in.</summary>
    public static string Of(KernelArguments arguments) => Write(arguments);

    /// <summary>Also leaves out the arguments that are what the function takes by default.</summary>
    public static string Of(KernelFunction function, KernelArguments arguments)
    {
        var parameters = ToolShape.Of(function)?.Parameters ?? [];
        return Write(arguments.Where(given => !parameters.Any(member => !member.IsRequired && ArgumentNames.Key(member.Name) == ArgumentNames.Key(given.Key) && AreSame(given.Value, member.Default))));
    }

    private static string Write(IEnumerable<KeyValuePair<string, object?>> arguments) =>
        JsonSerializer.Serialize(new SortedDictionary<string, object>(arguments.Where(given => given.Value is not null).ToDictionary(given => given.Key, given => given.Value!, StringComparer.Ordinal), StringComparer.Ordinal), Canonical);

    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type == typeof(object)) return;
        var members = ArgumentShape.Of(type.Type).Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var order = 0;
        foreach (var property in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            property.Order = order++;
            if (members.GetValueOrDefault(property.Name) is { IsRequired: false } member) property.ShouldSerialize = (_, value) => value is not null && !AreSame(value, member.Default);
        }
    }

    /// <summary>Arrays count as the same when their entries do.</summary>
    private static bool AreSame(object? left, object? right) => (left, right) switch
    {
        (string, _) or (_, string) => Equals(left, right),
        (IEnumerable one, IEnumerable other) => one.Cast<object?>().SequenceEqual(other.Cast<object?>()),
        _ => Equals(left, right),
    };
}
