using Microsoft.SemanticKernel;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Agent.Conversations;

/// <summary>Reads the line that follows the question about a held change, before any model sees it: the shopper's own yes, and nothing else, lets the change happen.</summary>
internal sealed class HeldApproval(ConsentWords consent, PhraseBook phrases, ChangeSentences texts)
{
    /// <returns>What code answers; null when the line is a turn like any other.</returns>
    public async Task<string?> AnswerAsync(TurnScope scope, Kernel kernel, CancellationToken cancellationToken)
    {
        if (scope.StateBefore.Held is not { } held || !consent.IsYes(scope.Utterance)) return null;
        var parts = held.Tool.Split('_', 2);
        if (!kernel.Plugins.TryGetFunction(parts[0], parts[1], out var function)) return null;
        var arguments = new KernelArguments(held.Arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value));
        var result = (await function.InvokeAsync(kernel, arguments, cancellationToken)).GetValue<object>();
        var ok = result is not ToolReply { Ok: false };
        scope.Record(new ToolCall(held.Tool, "{}", ok));
        if (result is ToolReply { Ok: false, Problem: { } problem }) return phrases[scope.Language].Say("refuse.other", 0, ("problem", problem));
        if (scope.Changes.Where(change => change.Basket is not null).ToList() is { Count: > 0 } changes) return texts.Say(changes, scope);
        return phrases[scope.Language].Say(held.Tool == "checkout_request" ? "checkout.ask" : "done", 0);
    }
}
