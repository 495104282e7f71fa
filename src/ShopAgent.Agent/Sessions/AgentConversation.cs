using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Sessions;

/// <summary>One session that goes on turn by turn. Not thread-safe: one turn at a time.</summary>
public sealed class AgentConversation
{
    private readonly ConversationParts _parts;
    private ConversationState _state;

    internal AgentConversation(ConversationParts parts, ShopperSession session)
    {
        _parts = parts;
        Session = session;
        _state = ConversationJson.Read(session.Conversation);
    }

    /// <summary>As stored after the last turn.</summary>
    public ShopperSession Session { get; private set; }

    /// <summary>
    /// Takes one turn. Everything it changes is stored in one step before <see cref="TurnCompleted"/> is given; a turn that fails or is cancelled changes nothing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The turn was cancelled; the session is as it was.</exception>
    public async IAsyncEnumerable<TurnEvent> RunTurnAsync(string said, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        // Another session may go on with the same profile.
        Session = _parts.Store.Refresh(Session);
        var utterance = WellFormed(said);
        var language = _parts.Languages.Choose(utterance, _state.Language);
        var scope = new TurnScope(Session, _state with { Language = language, Question = null }, _state, utterance, language);
        _parts.Turn.Current = scope;
        var reply = new ReplyCollector(_parts.Client.GetService<ChatClientMetadata>());
        var approval = await _parts.Approval.AnswerAsync(scope, cancellationToken);
        if (approval.Text is { } decided)
        {
            reply.Add(decided);
            yield return new TextStreamed(decided);
        }
        else
        {
            await foreach (var streamed in ModelAsync(scope, reply, cancellationToken)) yield return streamed;
        }

        yield return new TurnCompleted(Finish(scope, reply, approval, watch));
    }

    /// <summary>Stores what the shopper changed without a turn, by a command of the terminal.</summary>
    /// <exception cref="SessionConflictException">The session went on elsewhere meanwhile.</exception>
    public void Save(ShopperSession session)
    {
        Session = _parts.Store.Save(session).Session;
        _state = ConversationJson.Read(Session.Conversation);
    }

    private async IAsyncEnumerable<TurnEvent> ModelAsync(TurnScope scope, ReplyCollector reply, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = _parts.Client.GetStreamingResponseAsync(Messages(scope), _parts.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates)
        {
            while (await NextAsync(updates, reply))
            {
                foreach (var happened in reply.Take(updates.Current)) yield return happened;
            }
        }
    }

    /// <summary>A model that fails ends the turn with its sentence; whatever the turn had changed is dropped by the caller.</summary>
    private async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, ReplyCollector reply)
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
            reply.Fail(failure.Message);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            _parts.Logger.LogError(problem, "The turn failed");
            reply.Fail(_parts.Phrases[_parts.Turn.Current.Language].Say("failed", 0));
        }

        return false;
    }

    /// <summary>Half a surrogate pair, from a torn paste, is no text: neither Unicode normalisation nor JSON takes it.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private List<ChatMessage> Messages(TurnScope scope)
    {
        List<ChatMessage> messages = [new(ChatRole.System, _parts.Prompt.For(scope))];
        messages.AddRange(scope.StateBefore.Messages.Select(message => new ChatMessage(message.Role == "user" ? ChatRole.User : ChatRole.Assistant, message.Text)));
        messages.Add(new ChatMessage(ChatRole.User, scope.Utterance));
        return messages;
    }

    private TurnReport Finish(TurnScope scope, ReplyCollector reply, ApprovalOutcome approval, Stopwatch watch)
    {
        var session = reply.Error is null ? scope.Session : scope.SessionBefore with { PendingOrder = null };
        if (approval.Text is null && session.PendingOrder?.Id == scope.SessionBefore.PendingOrder?.Id) session = session with { PendingOrder = null };
        var state = reply.Error is null ? scope.State : scope.StateBefore;
        if (reply.Error is not null || !scope.KeepsNoMessages) state = state.Say("user", scope.Utterance).Say("assistant", reply.Text);
        if (reply.Error is null) session = _parts.Learning.Learn(session, scope.Changes, approval.Order);
        Store(session with { Turn = scope.Turn, Conversation = ConversationJson.Write(state) }, approval, reply);
        var failed = reply.Error is not null;
        return new TurnReport
        {
            Turn = scope.Turn, User = scope.Utterance, Reply = reply.Text, Language = scope.Language, Question = !failed && scope.Question,
            Offers = failed ? [] : scope.Offers, Panels = failed ? [] : scope.Panels, Basket = Session.Basket, Totals = _parts.Totaller.Of(Session.Basket.Lines),
            Changes = failed ? [] : scope.Changes, Orders = Session.Orders, Tools = scope.Tools, Model = reply.Usage, Elapsed = watch.Elapsed, Error = reply.Error,
        };
    }

    private void Store(ShopperSession session, ApprovalOutcome approval, ReplyCollector reply)
    {
        try
        {
            Session = _parts.Store.Save(session, approval.Order).Session;
            if (reply.Error is null && _parts.Turn.Current.Forgotten is { Count: > 0 } names) _parts.Eraser.EraseElsewhere(Session, names);
        }
        catch (SessionConflictException conflict)
        {
            reply.Fail(conflict.Message);
            Session = _parts.Store.Load(Session.Name);
        }

        _state = ConversationJson.Read(Session.Conversation);
    }
}
