using System.Text;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;

namespace ShopAgent.Agent.Plugins;

/// <summary>The rarer tools: not in the schemas of a session, so that these stay short and always the same, but called and checked like any other.</summary>
internal sealed class MoreTools(SavedBasketsPlugin baskets, PersonPlugin person, WhyPlugin why, FacetsPlugin facets, QuestionPlugin question, OrderHistoryPlugin orders)
{
    private readonly IReadOnlyList<KernelFunction> _all =
        [.. new object[] { baskets, person, why, facets, question, orders }.SelectMany(plugin => ToolFactory.Create(plugin, "more"))];

    public IEnumerable<string> Names => _all.Select(function => function.Name);

    public KernelFunction? Find(string name) => _all.FirstOrDefault(function => function.Name.Equals(name.Trim().Replace('-', '_'), StringComparison.OrdinalIgnoreCase));

    /// <summary>One line a tool: its name, its parameters (a question mark: may be left out), what it does.</summary>
    public string Signatures(MoreTopic? topic)
    {
        var text = new StringBuilder();
        foreach (var function in _all.Where(function => topic is null || TopicsOf(function.Name).Contains(topic.Value)))
        {
            text.Append(function.Name).Append('(').Append(ToolSignature.Of(function.JsonSchema)).Append("): ").AppendLine(function.Description);
        }

        return text.ToString().TrimEnd();
    }

    private static MoreTopic[] TopicsOf(string name) => name switch
    {
        "export_basket" => [MoreTopic.Export, MoreTopic.SavedBaskets],
        "export_profile" => [MoreTopic.Export, MoreTopic.NamedProfiles],
        "use_profile" or "list_profiles" => [MoreTopic.NamedProfiles],
        "edit_fact" => [MoreTopic.NamedProfiles, MoreTopic.Learning],
        "learning" => [MoreTopic.Learning],
        "why" => [MoreTopic.Why],
        "facets" or "ask_which" => [MoreTopic.Narrowing],
        "list_orders" => [MoreTopic.OrderHistory],
        "reorder" => [MoreTopic.OrderHistory, MoreTopic.SavedBaskets],
        _ => [MoreTopic.SavedBaskets],
    };
}

internal enum MoreTopic { SavedBaskets, Export, NamedProfiles, Learning, Why, Narrowing, OrderHistory }
