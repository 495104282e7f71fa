using System.Text.Json.Nodes;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>The tools that a request offers. They tell a split name from a second call and a misspelt name from an unknown one.</summary>
internal sealed class ToolNames
{
    /// <summary>Some models call a tool by its namespace of their training data.</summary>
    private const string TrainedPrefix = "functions.";

    private readonly HashSet<string> names;

    internal ToolNames(HashSet<string> names) => this.names = names;

    public static ToolNames Of(JsonObject request) => new((request["tools"] as JsonArray ?? [])
        .Select(tool => (tool as JsonObject)?["function"]?["name"]?.GetValue<string>())
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal));

    public bool Contains(string name) => names.Contains(name);

    /// <summary>The tool that is meant: punctuation and case between plugin and function are often changed. An unknown name stays as it is.</summary>
    public string Resolve(string name)
    {
        name = name.Trim();
        if (names.Contains(name))
            return name;
        var letters = Letters(name.StartsWith(TrainedPrefix, StringComparison.Ordinal) ? name[TrainedPrefix.Length..] : name);
        var meant = names.Where(known => Letters(known) == letters).Take(2).ToList();
        return meant.Count == 1 ? meant[0] : name;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
