using System.Text.Json.Serialization;
using ShopAgent.Agent.Binding;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Agent.Tools;

/// <summary>Words of a wish. A caller in the same process that has read them already hands over what it understood, so that no sentence is read twice.</summary>
/// <param name="Text">In the shopper's or the model's words.</param>
[FromText]
internal sealed record SearchWords(string Text)
{
    /// <summary>Null: the tool reads the words.</summary>
    [JsonIgnore]
    public ProductQuery? Understood { get; init; }

    public static SearchWords FromText(string text) => new(text);

    public override string ToString() => Text;
}
