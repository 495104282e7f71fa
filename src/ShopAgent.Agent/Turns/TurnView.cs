using ShopAgent.Agent.Dialogue;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Turns;

/// <summary>The running turn for whoever may look at it and not change it: every value is a record that nothing changes.</summary>
internal sealed class TurnView(TurnScope scope)
{
    public string Utterance => scope.Utterance;

    public string Language => scope.Language;

    public int Turn => scope.Turn;

    /// <summary>As it is now: what the tools of this turn did counts.</summary>
    public ConversationState State => scope.State;

    /// <summary>As it was when the turn began.</summary>
    public ConversationState StateBefore => scope.StateBefore;

    public ShopperSession Session => scope.Session;

    public ShopperSession SessionBefore => scope.SessionBefore;

    /// <summary>What this turn put on screen.</summary>
    public IReadOnlyList<SearchHit> Offers => scope.Offers;

    public IReadOnlyList<TurnChange> Changes => scope.Changes;

    /// <summary>A change waits for the shopper's own word; the host asks for it.</summary>
    public bool IsHeld => scope.Held is not null;

    /// <summary>Whether it is still the same turn, and the same try at it.</summary>
    public bool IsOf(TurnView other) => ReferenceEquals(scope, other.Scope);

    private TurnScope Scope => scope;
}
