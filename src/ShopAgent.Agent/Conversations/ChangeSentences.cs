using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Conversations;

/// <summary>The host's own sentences about changes: what was done, and whether it should be.</summary>
internal sealed class ChangeSentences(PhraseBook phrases, ProductIdResolver references)
{
    public string Say(IReadOnlyList<TurnChange> changes, TurnScope scope)
    {
        var words = phrases[scope.Language];
        var sentences = changes.GroupBy(change => change.Kind).Select(group => words.Say("done." + group.Key, 0, ("items", string.Join(", ", group.Select(change => Item(change.Basket!, scope.Language))))));
        return string.Join(' ', sentences);
    }

    public string Ask(HeldChange held, TurnScope scope)
    {
        var words = phrases[scope.Language];
        var title = Title(held, "id", scope);
        return held.Tool switch
        {
            "basket_add" => words.Say("held.add", 0, ("items", held.Arguments.GetValueOrDefault("quantity") is { Length: > 0 } quantity ? $"{quantity} × {title}" : title)),
            "basket_add_each" => words.Say("held.add", 0, ("items", string.Join(", ", held.Arguments.GetValueOrDefault("ids", "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(id => references.Resolve(id, scope.State)?.Product.Title ?? id)))),
            "basket_set_quantity" => words.Say("held.quantity", 0, ("title", title), ("quantity", held.Arguments.GetValueOrDefault("quantity", ""))),
            "basket_remove" => words.Say("held.remove", 0, ("items", title)),
            "basket_swap" => words.Say("held.swap", 0, ("before", title), ("after", Title(held, "by", scope))),
            "profile_remember" => words.Say("held.remember", 0, ("fact", $"{held.Arguments.GetValueOrDefault("kind")} {held.Arguments.GetValueOrDefault("value")}")),
            "profile_forget" => words.Say("held.forget", 0, ("what", held.Arguments.GetValueOrDefault("what", ""))),
            _ when words.Has("held." + held.Tool) => words.Say("held." + held.Tool, 0),
            _ => words.Say("held.other", 0, ("what", held.Tool[(held.Tool.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' '))),
        };
    }

    private string Title(HeldChange held, string name, TurnScope scope) => references.Resolve(held.Arguments.GetValueOrDefault(name, ""), scope.State) is { } hit
        ? hit.Product.Title + (hit.Variant is { OptionsText.Length: > 0 } variant ? $" ({variant.OptionsText})" : "")
        : held.Arguments.GetValueOrDefault(name, "");

    private static string Item(BasketChange change, string language)
    {
        var name = change.OptionsText.Length > 0 ? $"{change.Title} ({change.OptionsText})" : change.Title;
        return change.Kind switch
        {
            ChangeKind.Quantity => $"{name}: {QuantityText.Times(change.After, change.Unit, language)}",
            _ => $"{QuantityText.Times(Math.Abs(change.After - change.Before), change.Unit, language)} {name}",
        };
    }
}
