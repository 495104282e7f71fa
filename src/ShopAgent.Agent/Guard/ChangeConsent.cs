using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Guard;

/// <summary>
/// No change without the shopper: a changing call runs only if the shopper's last message, read by code, supports it. What a product's text or a model's own idea asks for is held, and the
/// shopper is asked.
/// </summary>
internal sealed class ChangeConsent(UtteranceReader reader, AnswerReader answers, LanguagePacks packs, AskedProducts asked, AskedQuantity quantities)
{
    /// <summary>More steps back than anybody counts.</summary>
    private const int MaxUndos = 20;

    private const string Held = "Not done, because the shopper's last message does not ask for it. The program asks the shopper itself; do not call it again, and do not say that it is done.";

    private (TurnScope Scope, ShopperWish Wish)? _read;

    /// <returns>What the model is told; null when the call may run.</returns>
    public string? Objection(string tool, IReadOnlyDictionary<string, string> arguments, TurnScope scope)
    {
        if (!IsChange(tool)) return null;
        var wish = WishOf(scope);
        if (Supports(tool, arguments, wish, scope)) return null;
        scope.Hold(new HeldChange(tool, new Dictionary<string, string>(arguments)));
        return Held;
    }

    /// <summary>The message is read once a turn, when a change first needs it.</summary>
    private ShopperWish WishOf(TurnScope scope)
    {
        if (!ReferenceEquals(scope, _read?.Scope)) _read = (scope, ShopperWish.Of(scope, reader, answers, packs));
        return _read!.Value.Wish;
    }

    /// <summary>One step a message, or as many as it says.</summary>
    private static int UndosLeft(TurnScope scope, ShopperWish wish)
    {
        var done = scope.Tools.Count(call => call is { Name: "basket_undo" or "basket_redo", Ok: true });
        var asked = wish.Numbers.Count > 0 ? (int)Math.Min(MaxUndos, wish.Numbers.Max()) : wish.Says("twice") ? MaxUndos : 1;
        return asked - done;
    }

    private static bool IsChange(string tool) => ToolLedger.IsChange(tool) || tool == "checkout_request";

    private bool Supports(string tool, IReadOnlyDictionary<string, string> arguments, ShopperWish wish, TurnScope scope) => tool switch
    {
        "basket_add" => WantsAdd(wish, scope) && asked.Covers(Value(arguments, "id"), wish, scope) && quantities.Covers(arguments, wish, scope),
        "basket_add_each" => WantsAdd(wish, scope) && Ids(arguments).All(id => asked.Covers(id, wish, scope)),
        "basket_swap" => (wish.Has("swap") || wish.Says("ask-change")) && asked.Covers(Value(arguments, "by"), wish, scope),
        "basket_set_quantity" => WantsQuantity(wish) && asked.CoversLine(Value(arguments, "id"), wish, scope) && quantities.Covers(arguments, wish, scope),
        "basket_remove" => (wish.Has("remove", "empty-basket", "swap", "one-less", "quantity", "undo") || wish.Says("ask-remove")) && asked.CoversLine(Value(arguments, "id"), wish, scope),
        "basket_clear" => wish.Has("empty-basket") || (wish.Says("ask-remove") && wish.Pack.Words.Has("all", wish.Text)),
        "basket_undo" or "basket_redo" => (wish.Has("undo", "redo") || wish.Says("ask-undo")) && UndosLeft(scope, wish) > 0,
        "plan_accept" => scope.StateBefore.Plan is not null && (wish.IsYes || wish.Has("accept", "add", "buy", "answer") || wish.Says("ask-add")),
        "checkout_request" => wish.Has("checkout", "buy") || wish.Says("ask-checkout") || (wish.IsYes && LastReplyAsks(scope, wish, "ask-checkout")),
        "profile_remember" => WantsRemembered(arguments, wish),
        "profile_forget" => wish.Has("forget", "forget-all") || wish.Says("ask-forget"),
        _ when tool.StartsWith("baskets_", StringComparison.Ordinal) => wish.Says("ask-baskets"),
        _ when tool.StartsWith("person_", StringComparison.Ordinal) => wish.Says("ask-person"),
        _ => false,
    };

    private static bool WantsAdd(ShopperWish wish, TurnScope scope) =>
        wish.Has("add", "amount", "one-more", "multiply", "quantity", "buy", "accept", "answer", "swap", "redo") || wish.Says("ask-add")
        || (wish.IsYes && (scope.StateBefore.Question is not null || LastReplyAsks(scope, wish, "ask-add")));

    private static bool WantsQuantity(ShopperWish wish) =>
        wish.Has("quantity", "multiply", "one-more", "one-less", "amount", "add", "remove", "answer") || wish.Says("ask-change") || wish.Says("ask-add") || wish.Says("ask-remove");

    /// <summary>The assistant's last words were a question about it, so that a short yes is an answer.</summary>
    private static bool LastReplyAsks(TurnScope scope, ShopperWish wish, string group) =>
        scope.StateBefore.Messages.LastOrDefault(message => message.Role == "assistant") is { } last && last.Text.Contains('?', StringComparison.Ordinal) && wish.Pack.Words.Has(group, last.Text);

    /// <summary>The shopper speaks of themselves, and the fact is in their words or understood in them.</summary>
    private static bool WantsRemembered(IReadOnlyDictionary<string, string> arguments, ShopperWish wish)
    {
        if (wish.Has("allergy", "diet", "avoid", "dislike", "like", "size", "budget-fact")) return true;
        var said = Phrase.Words(wish.Text);
        return wish.Says("ask-remember") && Phrase.Words(Value(arguments, "value")).Any(word => said.Any(own => own == word || own.TrimEnd('s') == word.TrimEnd('s')));
    }

    private static string Value(IReadOnlyDictionary<string, string> arguments, string name) => arguments.GetValueOrDefault(name, "");

    private static string[] Ids(IReadOnlyDictionary<string, string> arguments) => Value(arguments, "ids").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What the shopper's last message asks for, read by code from that message alone.</summary>
/// <param name="Acts">As the offline model understands it.</param>
/// <param name="Numbers">Numbers in digits and words.</param>
internal sealed record ShopperWish(IReadOnlyList<Act> Acts, IReadOnlySet<decimal> Numbers, LanguagePack Pack, string Text)
{
    public static ShopperWish Of(TurnScope scope, UtteranceReader reader, AnswerReader answers, LanguagePacks packs)
    {
        var pack = packs[scope.Language];
        IReadOnlyList<Act> acts = answers.Read(scope.Utterance, scope.StateBefore, scope.Language, pack) is { } answer ? [answer] : reader.Read(scope.Utterance, scope.StateBefore, scope.Language);
        var text = Phrase.Clean(scope.Utterance).ToLowerInvariant();
        return new ShopperWish(acts, NumbersIn(text, pack).ToHashSet(), pack, text);
    }

    public bool Has(params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
            if (Acts.Any(act => act.Kind == kind)) return true;
        return false;
    }

    /// <summary>A word of the group stands in the message; a question asks for nothing to be done.</summary>
    public bool Says(string group) => Pack.Words.Has(group, Text) && !IsQuestion;

    private bool IsQuestion => Pack.Words.Find("asks", Text) is { Success: true, Index: 0 };

    /// <summary>A short yes to what was asked before.</summary>
    public bool IsYes => Has("confirm", "accept") || (Says("yes") && Phrase.Words(Text).Count <= 6 && !Has(Act.Find, Act.Plan));

    private static IEnumerable<decimal> NumbersIn(string text, LanguagePack pack)
    {
        foreach (var word in Phrase.Words(text).Concat(text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries)))
            if (pack.Numbers.Number(word) is { } number) yield return Math.Abs(number);
        if (pack.Words.Has("dozen", text)) yield return 12;
    }
}
