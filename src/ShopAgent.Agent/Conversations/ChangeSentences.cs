using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ShopAgent.Agent.Binding;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
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
        var json = JsonNode.Parse(held.Arguments) as JsonObject ?? [];
        if (held.Tool == CallKind.Basket && json["changes"].Deserialize<List<BasketEdit>>(ArgumentJson.Options) is { Count: > 0 } edits) return string.Join(' ', edits.GroupBy(edit => edit.Op).Select(group => Ask([.. group], words, scope)));
        if (held.Tool == CallKind.Profile) return Ask(json, words);
        return words.Has("held." + held.Tool) ? words.Say("held." + held.Tool, 0) : words.Say("held.other", 0, ("what", held.Tool[(held.Tool.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ' ')));
    }

    private string Ask(IReadOnlyList<BasketEdit> edits, Phrases words, TurnScope scope)
    {
        var items = string.Join(", ", edits.Select(edit => edit is { Op: BasketOperation.Add, Quantity: not (null or 1) } ? $"{Quantity(edit)} × {Title(edit.Id, scope)}" : Title(edit.Id, scope)));
        return edits[0].Op switch
        {
            BasketOperation.Add => words.Say("held.add", 0, ("items", items)),
            BasketOperation.Set => string.Join(' ', edits.Select(edit => words.Say("held.quantity", 0, ("title", Title(edit.Id, scope)), ("quantity", Quantity(edit))))),
            BasketOperation.Remove => words.Say("held.remove", 0, ("items", items)),
            BasketOperation.Swap => string.Join(' ', edits.Select(edit => words.Say("held.swap", 0, ("before", Title(edit.Id, scope)), ("after", Title(edit.By, scope))))),
            var op when words.Has("held." + BasketEdits.Name(op)) => words.Say("held." + BasketEdits.Name(op), 0),
            var op => words.Say("held.other", 0, ("what", BasketEdits.Name(op).Replace('_', ' '))),
        };
    }

    private static string Ask(JsonObject arguments, Phrases words)
    {
        var facts = arguments["facts"].Deserialize<List<FactInput>>(ArgumentJson.Options) ?? [];
        var said = string.Join(", ", facts.Select(fact => $"{fact.Kind?.ToString().ToLowerInvariant()} {fact.Value}".Trim()));
        return arguments["op"].Deserialize<ProfileOperation>(ArgumentJson.Options) switch
        {
            ProfileOperation.Remember => words.Say("held.remember", 0, ("fact", said)),
            ProfileOperation.Forget => words.Say("held.forget", 0, ("what", said)),
            _ => words.Say("held.other", 0, ("what", arguments["who"]?.GetValue<string>() ?? "profile")),
        };
    }

    private static string Quantity(BasketEdit edit) => $"{edit.Quantity?.ToString("0.###", CultureInfo.InvariantCulture)} {edit.Unit?.ToString().ToLowerInvariant()}".Trim();

    private string Title(string? id, TurnScope scope) => id is { Length: > 0 } && references.Resolve(id, scope.State) is { } hit
        ? hit.Product.Title + (hit.Variant is { OptionsText.Length: > 0 } variant ? $" ({variant.OptionsText})" : "")
        : id ?? "";

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
