using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent;

/// <summary>
/// The agent of one shopper's session: a Semantic Kernel kernel with its plugins, a chat client that calls them, and a state that goes on turn by turn. Open one with
/// <see cref="ShoppingAgents"/>. Not thread-safe: one turn at a time.
/// </summary>
public sealed class ShoppingAgent : IAsyncDisposable, IDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly AgentParts _parts;
    private readonly Evidence _evidence = new();
    private ConversationState _state;

    internal ShoppingAgent(AsyncServiceScope scope, AgentParts parts, ShopperSession session)
    {
        (_scope, _parts) = (scope, parts);
        Session = session;
        _state = ConversationJson.Read(session.Conversation);
    }

    /// <summary>With the plugins that the models call; others may be added before the first turn.</summary>
    public Kernel Kernel => _parts.Kernel;

    /// <summary>As stored after the last turn.</summary>
    public ShopperSession Session { get; private set; }

    /// <summary>
    /// Takes one turn. Everything it changes is stored in one step before <see cref="TurnCompleted"/> is given; a turn that fails or is cancelled changes nothing.
    /// </summary>
    /// <exception cref="OperationCanceledException">The turn was cancelled; the session is as it was.</exception>
    public async IAsyncEnumerable<TurnEvent> RunTurnAsync(string said, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var watch = Stopwatch.StartNew();
        using var activity = AgentTelemetry.BeginTurn();
        // Another session may go on with the same profile.
        Session = _parts.Store.Refresh(Session);
        var utterance = WellFormed(said);
        var language = _parts.Languages.Choose(utterance, _state.Language);
        _evidence.BeginTurn();
        var reply = new ReplyCollector { Model = _parts.Models.First.Client.GetService<ChatClientMetadata>() };
        _parts.Turn.Current = new TurnScope(Session, _state with { Language = language, Question = null, Held = null }, _state, utterance, language, _evidence);
        var approval = await _parts.Approval.AnswerAsync(_parts.Turn.Current, cancellationToken);
        var decided = approval.Text ?? await _parts.HeldApproval.AnswerAsync(_parts.Turn.Current, _parts.Kernel, cancellationToken);
        if (decided is not null) yield return reply.Add(decided);
        else
        {
            await foreach (var streamed in ModelsAsync(_parts.Turn.Current, reply, cancellationToken)) yield return streamed;
        }

        var report = Finish(_parts.Turn.Current, reply, approval, watch);
        AgentTelemetry.EndTurn(activity, report, _parts.Prompt.Version);
        yield return new TurnCompleted(report);
    }

    /// <summary>Lets go of the conversation's tools and models. The session is stored already.</summary>
    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose() => _scope.Dispose();

    /// <summary>Stores what the shopper changed without a turn, by a command of the terminal.</summary>
    /// <exception cref="SessionConflictException">The session went on elsewhere meanwhile.</exception>
    public void Save(ShopperSession session)
    {
        Session = _parts.Store.Save(session).Session;
        _state = ConversationJson.Read(Session.Conversation);
    }

    /// <summary>
    /// The models of the chain in order, until one answers. The next one begins the turn anew, and only while nothing of an answer is on screen: so nothing is said or done twice.
    /// </summary>
    private async IAsyncEnumerable<TurnEvent> ModelsAsync(TurnScope begun, ReplyCollector reply, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var session = begun.Session;
        List<ChatMessage> history = [.. begun.StateBefore.Messages.Select(message => new ChatMessage(message.Role == "user" ? ChatRole.User : ChatRole.Assistant, message.Text))];
        var models = _parts.Models.Ready();
        for (var i = 0; i < models.Count; i++)
        {
            var scope = begun.Again(session);
            _parts.Turn.Current = scope;
            var attempt = new ModelAttempt(models[i], _parts, scope, reply);
            await foreach (var happened in attempt.RunAsync(history, cancellationToken)) yield return happened;
            if (attempt.Failure is not { } problem) yield break;
            if (i + 1 == models.Count || attempt.HasShown)
            {
                reply.Fail(problem);
                yield break;
            }

            _parts.Models.Failed(models[i]);
            _parts.Logger.LogWarning("{Problem} The next model takes over.", problem);
            reply.Note(_parts.Phrases[scope.Language].Say("note.fallback", 0, ("problem", problem)));
        }
    }

    /// <summary>Half a surrogate pair, from a torn paste, is no text: neither Unicode normalisation nor JSON takes it.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private TurnReport Finish(TurnScope scope, ReplyCollector reply, ApprovalOutcome approval, Stopwatch watch)
    {
        var session = reply.Error is null ? scope.Session : scope.SessionBefore with { PendingOrder = null };
        if (approval.Text is null && session.PendingOrder?.Id == scope.SessionBefore.PendingOrder?.Id) session = session with { PendingOrder = null };
        var state = reply.Error is null ? scope.State with { Held = scope.Held } : scope.StateBefore with { Held = null };
        if (reply.Error is not null || !scope.KeepsNoMessages) state = state.Say("user", scope.Utterance).Say("assistant", reply.Text);
        state = state with { Usage = Used(scope) };
        if (reply.Error is null) session = _parts.Learning.Learn(session, scope.Changes, approval.Order);
        Store(session with { Turn = scope.Turn, Conversation = ConversationJson.Write(state) }, approval, reply);
        Trace(scope);
        var failed = reply.Error is not null;
        return new TurnReport
        {
            Turn = scope.Turn, User = scope.Utterance, Reply = reply.Text, Language = scope.Language, Question = !failed && scope.Question,
            Offers = failed ? [] : scope.Offers, Panels = failed ? [] : scope.Panels, Basket = Session.Basket, Totals = _parts.Pricer.Of(Session.Basket.Lines),
            Changes = failed ? [] : scope.Changes, Orders = Session.Orders, Tools = scope.Tools, Model = Usage(scope, reply), Elapsed = watch.Elapsed,
            Notes = reply.Notes, UnsupportedClaims = reply.UnsupportedClaims, Error = reply.Error,
        };
    }

    private static SessionUsage Used(TurnScope scope)
    {
        var before = scope.StateBefore.Usage;
        return new SessionUsage(before.InputTokens + scope.Usage.InputTokens, before.OutputTokens + scope.Usage.OutputTokens, before.Cost + scope.Usage.Cost);
    }

    private ModelUsage Usage(TurnScope scope, ReplyCollector reply)
    {
        var total = Used(scope);
        var hasPrices = _parts.Models.First.Options is { InputPrice: not null } or { OutputPrice: not null };
        return new ModelUsage(
            reply.Model?.ProviderName ?? "unknown", reply.Model?.DefaultModelId ?? "unknown", scope.Usage.InputTokens, scope.Usage.OutputTokens, scope.Usage.IsEstimated, hasPrices ? scope.Usage.Cost : null)
        {
            SessionTokens = total.Tokens, SessionCost = hasPrices ? total.Cost : null,
        };
    }

    private void Trace(TurnScope scope)
    {
        if (!_parts.Trace.IsOn) return;
        var facts = scope.SessionBefore.Profile.Facts.Concat(scope.Session.Profile.Facts);
        try
        {
            _parts.Trace.EndTurn(scope.Turn, facts.SelectMany(fact => new[] { fact.Value, fact.Sentence }));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _parts.Logger.LogWarning("The trace cannot be written: {Problem}", problem.Message);
        }
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
