using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Agent.Dialogue;

/// <summary>What the conversation remembers outside the chat history: facts that code owns, for every model alike.</summary>
internal sealed record ConversationState
{
    /// <summary>Lists kept for ordinals to count in; more than a shopper scrolls back.</summary>
    public const int MaxLists = 12;

    /// <summary>Messages (user and assistant text) kept for models that read them.</summary>
    public const int MaxMessages = 40;

    private const int MaxWarned = 40;

    /// <summary>Cursors of older searches are refused.</summary>
    private const int MaxSearches = 4;

    public string Language { get; init; } = "en";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ShownList> Shown { get; init; } = [];

    /// <summary>What was talked about last, and is meant by a pronoun.</summary>
    public ShownOffer? Focus { get; init; }

    /// <summary>Variant that the basket touched last, and that a change without a name is meant of.</summary>
    public string? LastTouched { get; init; }

    /// <summary>The request whose constraints hold until they are withdrawn.</summary>
    public ProductQuery? ActiveQuery { get; init; }

    /// <summary>Searches whose cursors may still come, the latest last.</summary>
    public IReadOnlyList<RememberedSearch> Searches { get; init; } = [];

    /// <summary>Cursor of what follows the list on screen; null: it is all there is.</summary>
    public string? Next { get; init; }

    public PendingQuestion? Question { get; init; }

    public ProposedPlan? Plan { get; init; }

    /// <summary>What the last plan was asked for; null once it is in the basket.</summary>
    public PlanWish? Wish { get; init; }

    /// <summary>The wish while the talk is still about it: nothing else was shown since.</summary>
    public PlanWish? OpenWish => Wish is { } wish && (LastList is not { } last || last.Turn <= wish.Turn) ? wish : null;

    /// <summary>Waits for the shopper's yes; null when nothing does.</summary>
    public HeldChange? Held { get; init; }

    public SessionUsage Usage { get; init; } = SessionUsage.None;

    /// <summary>A request that the catalogue could not meet; a question for what comes closest is about this one.</summary>
    public string? UnmetRequest { get; init; }

    /// <summary>Products that the shopper was warned of, with the allergen: asked for once more, they may be added.</summary>
    public IReadOnlyList<string> Warned { get; init; } = [];

    public IReadOnlyList<ConversationMessage> Messages { get; init; } = [];

    public ShownList? LastList => Shown.Count > 0 ? Shown[^1] : null;

    public ConversationState Show(ShownList list) => this with
    {
        Shown = [.. Shown.Skip(Math.Max(0, Shown.Count + 1 - MaxLists)), list],
        Focus = list.Offers.Count == 1 ? list.Offers[0] : null,
    };

    /// <summary>Remembers a search for its cursors, under a number that no other has.</summary>
    public ConversationState Search(ProductQuery query, out int number)
    {
        number = Searches.Count == 0 ? 1 : Searches[^1].Number + 1;
        return this with { Searches = [.. Searches.TakeLast(MaxSearches - 1), new RememberedSearch(number, query)] };
    }

    public ConversationState Warn(IEnumerable<string> keys) => this with { Warned = [.. Warned.Concat(keys).Distinct().TakeLast(MaxWarned)] };

    /// <summary>Drops the messages and reasons that speak of something the shopper wants forgotten.</summary>
    public ConversationState Forget(IReadOnlyCollection<string> words)
    {
        // Word lists have no accents, and shoppers write with and without.
        HashSet<string> sought = [.. words.Select(Normalizer.Fold)];
        bool Speaks(string text) => Normalizer.Fold(text) is var folded && sought.Any(word => folded.Contains(word, StringComparison.OrdinalIgnoreCase));
        ShownOffer Clean(ShownOffer offer) => offer with { Reasons = offer.Reasons is null ? null : [.. offer.Reasons.Where(reason => !Speaks(reason))] };
        return this with
        {
            Messages = [.. Messages.Where(message => !Speaks(message.Text))],
            Shown = [.. Shown.Select(list => list with { Offers = [.. list.Offers.Select(Clean)] })],
            Focus = Focus is null ? null : Clean(Focus),
            ActiveQuery = ActiveQuery is { } query && Speaks(ConversationJson.Write(new ConversationState { ActiveQuery = query })) ? null : ActiveQuery,
            Searches = [.. Searches.Where(search => !Speaks(ConversationJson.Write(new ConversationState { ActiveQuery = search.Query })))],
            UnmetRequest = UnmetRequest is { } request && Speaks(request) ? null : UnmetRequest,
            Warned = [.. Warned.Where(key => !Speaks(key))],
        };
    }

    public ConversationState Say(string role, string text) => this with
    {
        Messages = [.. Messages.Skip(Math.Max(0, Messages.Count + 1 - MaxMessages)), new ConversationMessage(role, text)],
    };
}

/// <param name="Role">"user" or "assistant".</param>
internal sealed record ConversationMessage(string Role, string Text);

/// <summary>A change that a model wanted and the shopper did not ask for: it waits for the shopper's own yes and lapses with anything else.</summary>
/// <param name="Tool">plugin_function; of a rarer tool, more_function.</param>
/// <param name="Arguments">As JSON.</param>
internal sealed record HeldChange(string Tool, string Arguments);

/// <summary>What the assistant asked and waits for: which of these to add.</summary>
/// <param name="Candidates">In the order in which they were named.</param>
/// <param name="Quantity">How many were asked for; null: one.</param>
/// <param name="Instead">The line of the basket (its variant) whose place the answer takes; null: it is added.</param>
internal sealed record PendingQuestion(IReadOnlyList<ShownOffer> Candidates, decimal? Quantity, string? Instead = null);

/// <summary>What the session's models have used up so far.</summary>
/// <param name="Cost">In the currency of the configured prices; 0 without prices.</param>
internal sealed record SessionUsage(long InputTokens, long OutputTokens, decimal Cost)
{
    public static SessionUsage None { get; } = new(0, 0, 0);

    public long Tokens => InputTokens + OutputTokens;
}

/// <param name="Number">Part of its cursors, from 1 in each session.</param>
/// <param name="Query">Without what the profile adds: that is as it is when the cursor is used.</param>
internal sealed record RememberedSearch(int Number, ProductQuery Query);
