using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ShopAgent.Agent.Grounding;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Conversations;

/// <summary>One model's try at one turn: its words are shown as they are found to be true, with one chance to mend what is not.</summary>
internal sealed class ModelAttempt(ChainedModel model, AgentParts parts, TurnScope scope, ReplyCollector reply)
{
    private static readonly Lazy<string> Repair = new(() => PromptFile.Read("repair.md"));

    private readonly List<ChatResponseUpdate> _updates = [];
    private GroundedReply? _gate;
    private Facts? _facts;
    private int _factsOf = -1;

    /// <summary>One sentence for the shopper when the model could not answer.</summary>
    public string? Failure { get; private set; }

    /// <summary>Something of the answer is on screen, so that no other model may begin anew.</summary>
    public bool HasShown { get; private set; }

    public async IAsyncEnumerable<TurnEvent> RunAsync(IReadOnlyList<ChatMessage> history, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reply.Model = model.Client.GetService<ChatClientMetadata>();
        List<ChatMessage> messages = [new(ChatRole.System, parts.Prompt.For(parts.Turn.View)), .. history, new(ChatRole.User, scope.Utterance)];
        if (!model.IsEmbedded) _gate = new GroundedReply(Check, parts.Grounding.IsAboutBasket);
        await foreach (var happened in StreamAsync(messages, cancellationToken)) yield return happened;
        if (Failure is not null) yield break;
        if (_gate is null)
        {
            if (scope.Held is { } held) yield return reply.Add(parts.Changes.Ask(held, scope));
            Settle();
            yield break;
        }

        IReadOnlyList<string> waiting = [];
        if (_gate.Review() is { Count: > 0 } claims)
        {
            parts.Logger.LogInformation("The model stated {Count} things that no tool result supports: {Kinds}", claims.Count, string.Join(", ", claims.Select(claim => claim.Kind).Distinct()));
            messages.AddMessages(_updates);
            messages.Add(new ChatMessage(ChatRole.User, RepairText(claims)));
            waiting = _gate.BeginRepair();
            await foreach (var happened in StreamAsync(messages, cancellationToken)) yield return happened;
            // A repair that fails leaves what was true before it.
            Failure = null;
            if (_gate.Review().Count > 0) reply.Note(Say("note.claims"));
        }

        if (_gate.Close(waiting) is { Length: > 0 } rest) yield return Show(rest);
        reply.UnsupportedClaims += _gate.Unsupported.Count;
        foreach (var happened in Finish(_gate)) yield return happened;
    }

    private async IAsyncEnumerable<TurnEvent> StreamAsync(List<ChatMessage> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _updates.Clear();
        var updates = model.Client.GetStreamingResponseAsync(messages, parts.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates)
        {
            while (await NextAsync(updates))
            {
                _updates.Add(updates.Current);
                foreach (var content in updates.Current.Contents)
                    foreach (var happened in Take(content)) yield return happened;
                if (_gate is not { IsTooLong: true }) continue;
                reply.Note(Say("note.long"));
                yield break;
            }
        }
    }

    private IEnumerable<TurnEvent> Take(AIContent content)
    {
        switch (content)
        {
            case TextContent { Text.Length: > 0 } text:
                var free = _gate?.Push(text.Text) ?? text.Text;
                if (free.Length > 0) yield return Show(free);
                break;
            case FunctionCallContent call:
                if (_gate?.Break() is { Length: > 0 } said) yield return Show(said);
                reply.Separate();
                yield return new ToolStarted(call.Name);
                break;
        }
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (ModelFailure failure)
        {
            Failure = failure.Message;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            parts.Logger.LogError(problem, "The turn failed");
            Failure = Say("failed");
        }

        return false;
    }

    /// <summary>What the host adds to a checked answer: changes that the model did not speak of, what was denied, and what it asks itself.</summary>
    private IEnumerable<TurnEvent> Finish(GroundedReply gate)
    {
        var unsaid = scope.Changes.Where(change => change.Basket is { } line && !reply.Text.Contains(line.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        if (unsaid.Count > 0) yield return reply.Add(parts.Changes.Say(unsaid, scope));
        if (gate.LeftOut > 0)
        {
            reply.Note(Say("note.claims"));
            if (gate.Unsupported.Any(claim => claim.Kind == "action") && !scope.Changes.Any()) reply.Note(Say("note.unchanged"));
            if (gate.Unsupported.Any(claim => claim.Kind == "order")) reply.Note(Say("note.not-ordered"));
        }

        if (scope.Held is { } held) yield return reply.Add(parts.Changes.Ask(held, scope));
        if (reply.Text.Length == 0) yield return reply.Add(Say(scope.Panels.Count > 0 ? "grounded.shown" : "grounded.nothing"));
        Settle();
    }

    /// <summary>A reply that asks waits for an answer. Neither a closer look at what is asked about nor small talk, between question and answer, makes an open question go away; a refusal does.</summary>
    private void Settle()
    {
        if (!scope.Question && reply.Text.TrimEnd().EndsWith('?')) scope.Question = true;
        if (scope is not { State.Question: null, StateBefore.Question: { } open, Changes.Count: 0 }) return;
        var isAbout = open.Candidates.Any(offer => offer.ProductId == scope.State.Focus?.ProductId);
        if (!isAbout && (scope.Offers.Count > 0 || parts.Understood.Acts(parts.Turn.View).Any(act => act.Kind == "deny"))) return;
        scope.State = scope.State with { Question = open };
        scope.Question |= isAbout;
    }

    private TextStreamed Show(string text)
    {
        HasShown = true;
        return reply.Show(text);
    }

    private IReadOnlyList<UnsupportedClaim> Check(string sentence)
    {
        if (_facts is null || _factsOf != scope.Tools.Count) (_facts, _factsOf) = (parts.Grounding.Facts(scope, parts.Prompt.Rules), scope.Tools.Count);
        return parts.Grounding.Check(sentence, _facts);
    }

    private string RepairText(IReadOnlyList<UnsupportedClaim> claims) => Repair.Value
        .Replace("{claims}", string.Join("; ", claims.Select(claim => claim.Said.Length > 0 ? $"\"{Printable.Text(claim.Said)}\" ({claim.Kind})" : claim.Kind).Distinct().Take(6)), StringComparison.Ordinal)
        .Replace("{shown}", reply.Text, StringComparison.Ordinal);

    private string Say(string key) => parts.Phrases[scope.Language].Say(key, 0);
}
