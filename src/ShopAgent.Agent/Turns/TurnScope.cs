using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Turns;

/// <summary>
/// The unit of work of one turn: tools change this copy, and the agent stores it when the turn is over or drops it when the turn fails, so that
/// a cancelled turn, a lost endpoint or a killed process leaves the session as it was.
/// </summary>
internal sealed class TurnScope(ShopperSession session, ConversationState state, ConversationState before, string utterance, string language, Evidence? evidence = null)
{
    private readonly List<SearchHit> _offers = [];
    private readonly List<Panel> _panels = [];
    private readonly List<TurnChange> _changes = [];
    private readonly List<ToolCall> _tools = [];

    public ShopperSession Session { get; set; } = session;

    public ConversationState State { get; set; } = state;

    /// <summary>The state with which the turn began.</summary>
    private ConversationState Start { get; } = state;

    /// <summary>The session as it was when the turn began: what the shopper's words refer to.</summary>
    public ShopperSession SessionBefore { get; init; } = session;

    public ConversationState StateBefore { get; } = before;

    public string Utterance { get; } = utterance;

    public string Language { get; } = language;

    public int Turn => SessionBefore.Turn + 1;

    public bool Question { get; set; }

    /// <summary>What tools returned, in this turn and before.</summary>
    public Evidence Evidence { get; } = evidence ?? new Evidence();

    public TurnUsage Usage { get; init; } = new();

    public ToolLedger Ledger { get; } = new();

    /// <summary>Changes that the shopper did not ask for; the first of them is asked about.</summary>
    public HeldChange? Held { get; private set; }

    public void Hold(HeldChange change)
    {
        Held ??= change;
        Question = true;
    }

    public IReadOnlyList<SearchHit> Offers => _offers;

    public IReadOnlyList<Panel> Panels => _panels;

    public IReadOnlyList<TurnChange> Changes => _changes;

    public IReadOnlyList<ToolCall> Tools => _tools;

    /// <summary>The turn made the shopper's words be forgotten, so its own words are not kept either.</summary>
    public bool KeepsNoMessages { get; private set; }

    /// <summary>Words that other sessions of the same profile must lose, too.</summary>
    public IReadOnlyList<string> Forgotten { get; private set; } = [];

    public void Forget(IReadOnlyCollection<string> words)
    {
        State = State.Forget(words);
        KeepsNoMessages = true;
        Forgotten = [.. Forgotten, .. words];
    }

    /// <summary>The same turn from its beginning, for another model: nothing that the one before did remains, except what it used up.</summary>
    public TurnScope Again(ShopperSession session) => new(session, Start, StateBefore, Utterance, Language, Evidence) { SessionBefore = SessionBefore, Usage = Usage };

    public void Record(ToolCall call) => _tools.Add(call);

    public void Record(TurnChange change) => _changes.Add(change);

    public void Draw(Panel panel)
    {
        _panels.RemoveAll(drawn => drawn.GetType() == panel.GetType() && panel is not DetailPanel);
        _panels.Add(panel);
    }

    /// <summary>Puts offers on screen; ordinals of later turns count into them.</summary>
    public void Present(IReadOnlyList<SearchHit> hits, int total, bool areAlternatives, bool isRefinement)
    {
        Draw(new OffersPanel(hits, total, areAlternatives));
        _offers.Clear();
        _offers.AddRange(hits);
        Remember(isRefinement);
    }

    /// <summary>Puts one offer on screen in full.</summary>
    public void Present(DetailPanel detail)
    {
        Draw(detail);
        _offers.Add(detail.Offer);
        State = State with { Focus = ShownOffer.Of(detail.Offer) };
        Remember(isRefinement: false);
    }

    /// <summary>Draws the same offers in another form: a comparison in place of the plain list.</summary>
    public void ReplaceOffersPanel(Panel panel)
    {
        _panels.RemoveAll(drawn => drawn is OffersPanel);
        Draw(panel);
    }

    public void Apply(BasketOutcome outcome)
    {
        Session = Session with { Basket = outcome.Basket };
        foreach (var change in outcome.Changes) Record(new TurnChange(change.Kind, ChangeText.Of(change), change));
        if (outcome.Changes is [.., var last]) State = State with { LastTouched = last.VariantId };
    }

    private void Remember(bool isRefinement)
    {
        var focus = State.Focus;
        State = State with { Shown = [.. State.Shown.Where(list => list.Turn != Turn)] };
        State = State.Show(new ShownList(Turn, [.. _offers.Select(ShownOffer.Of)], isRefinement));
        if (State.Focus is null && focus is not null && _offers.Any(hit => hit.Product.Id == focus.ProductId)) State = State with { Focus = focus };
    }
}

/// <summary>Hands the running turn of one conversation to its tools, and a view of it to whoever may only look.</summary>
internal sealed class TurnAccessor
{
    private TurnScope? _current;

    public TurnScope Current
    {
        get => _current ?? throw new InvalidOperationException("Tools run only within a turn.");
        set
        {
            _current = value;
            View = new TurnView(value);
        }
    }

    public TurnView View { get => field ?? throw new InvalidOperationException("There is something to look at only within a turn."); private set; }
}
