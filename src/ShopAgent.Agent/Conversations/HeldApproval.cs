using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Agent.Conversations;

/// <summary>Reads the line that follows the question about a held change, before any model sees it: the shopper's own yes, and nothing else, lets the change happen.</summary>
internal sealed class HeldApproval(ConsentWords consent, PhraseBook phrases, ChangeSentences texts, MoreTools more)
{
    /// <returns>What code answers; null when the line is a turn like any other.</returns>
    public async Task<string?> AnswerAsync(TurnScope scope, Kernel kernel, CancellationToken cancellationToken)
    {
        if (scope.StateBefore.Held is not { } held || !consent.IsYes(scope.Utterance)) return null;
        var parts = held.Tool.Split('_', 2);
        if (!kernel.Plugins.TryGetFunction(parts[0], parts[1], out var function) && (function = more.Find(parts[1])) is null) return null;
        var arguments = MorePlugin.Arguments(JsonNode.Parse(held.Arguments) as JsonObject);
        if (ArgumentBinder.Bind(function, arguments) is not null) return null;
        var result = (await function.InvokeAsync(kernel, arguments, cancellationToken)).GetValue<object>();
        var ok = result is not ToolReply { Ok: false };
        scope.Record(new ToolCall(held.Tool, held.Arguments, ok));
        if (result is ToolReply { Ok: false, Problem: { } problem }) return phrases[scope.Language].Say("refuse.other", 0, ("problem", problem));
        if (scope.Changes.Where(change => change.Basket is not null).ToList() is { Count: > 0 } changes) return texts.Say(changes, scope);
        return phrases[scope.Language].Say(held.Tool == CallKind.Checkout ? "checkout.ask" : "done", 0);
    }
}
