using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Guard;

/// <summary>
/// No change without the shopper: a changing call runs only if the shopper's last message, read by code, supports it. What a product's text or a model's own idea asks for is held, and the
/// shopper is asked.
/// </summary>
internal sealed class ChangeConsent(TurnAccessor turn, UnderstoodTurn understood, LanguagePacks packs, AskedProducts asked, AskedQuantity quantities)
{
    /// <summary>More steps back than anybody counts.</summary>
    private const int MaxUndos = 20;

    private const string Held = "Not done, because the shopper's last message does not ask for it. The program asks the shopper itself; do not call it again, and do not say that it is done.";

    private (TurnScope Scope, ShopperWish Wish)? _read;

    /// <returns>What the model is told; null when the call may run.</returns>
    public string? Objection(GuardedCall call, TurnScope scope)
    {
        if (!call.IsChange && call.Name != CallKind.Checkout) return null;
        if (Supports(call, WishOf(scope), scope)) return null;
        scope.Hold(new HeldChange(call.Name, GuardedCall.Text(call.Arguments)));
        return Held;
    }

    private ShopperWish WishOf(TurnScope scope)
    {
        if (!ReferenceEquals(scope, _read?.Scope)) _read = (scope, ShopperWish.Of(scope, understood.Acts(turn.View), packs));
        return _read!.Value.Wish;
    }

    private bool Supports(GuardedCall call, ShopperWish wish, TurnScope scope) => call.Name switch
    {
        CallKind.Basket => Supports(call.Edits, wish, scope),
        CallKind.Profile => call.Operation switch
        {
            ProfileOperation.Remember => call.Facts.All(fact => WantsRemembered(fact, wish)),
            ProfileOperation.Forget => wish.Has("forget", "forget-all") || wish.Says("ask-forget"),
            _ => wish.Has("buy-for", "self") || wish.Says("ask-person"),
        },
        CallKind.Checkout => wish.Has("checkout", "buy") || wish.Says("ask-checkout") || (wish.IsYes && LastReplyAsks(scope, wish, "ask-checkout")),
        "more_edit_fact" or "more_learning" or "more_use_profile" or "more_export_profile" =>
            wish.Has("edit-fact", "learning-on", "learning-off", "use-profile", "export-profile") || wish.Says("ask-person"),
        _ => wish.Has("save-basket", "load-basket", "delete-basket", "reorder", "export-basket") || wish.Says("ask-baskets"),
    };

    /// <summary>One change that the message does not ask for holds the whole call, because a call is done whole or not at all.</summary>
    private bool Supports(IReadOnlyList<BasketEdit> edits, ShopperWish wish, TurnScope scope)
    {
        var added = edits.Where(edit => edit.Op == BasketOperation.Add).Select(edit => edit.Id ?? "").ToList();
        return edits.All(edit => Supports(edit, wish, scope)) && asked.HaveRoom(added, wish, scope);
    }

    private bool Supports(BasketEdit edit, ShopperWish wish, TurnScope scope) => edit.Op switch
    {
        BasketOperation.Add => WantsAdd(wish, scope) && asked.Covers(edit.Id ?? "", wish, scope) && quantities.Covers(edit, wish, scope),
        BasketOperation.Swap => (wish.Has("swap", "swap-answer", "variant-swap") || wish.Says("ask-change"))
            && (asked.IsSameProduct(edit.Id ?? "", edit.By ?? "", scope) || asked.Covers(edit.By ?? "", wish, scope)),
        BasketOperation.Set => WantsQuantity(wish) && asked.CoversLine(edit.Id ?? "", wish, scope) && quantities.Covers(edit, wish, scope),
        BasketOperation.Remove => (wish.Has("remove", "empty-basket", "keep", "swap", "one-less", "quantity", "undo") || wish.Says("ask-remove")) && asked.CoversLine(edit.Id ?? "", wish, scope),
        BasketOperation.Move => wish.Has("move-shop") || wish.Says("ask-baskets"),
        BasketOperation.Clear => wish.Has("empty-basket") || (wish.Says("ask-remove") && wish.Pack.Words.Has("all", wish.Text)),
        BasketOperation.Undo or BasketOperation.Redo => (wish.Has("undo", "redo") || wish.Says("ask-undo")) && UndosLeft(scope, wish) > 0,
        _ => scope.StateBefore.Plan is not null && (wish.IsYes || wish.Has("accept", "add", "buy", "answer") || wish.Says("ask-add")),
    };

    /// <summary>One step a message, or as many as it says.</summary>
    private static int UndosLeft(TurnScope scope, ShopperWish wish)
    {
        // A "no" counts as a number, too.
        var said = wish.Numbers.Where(number => number >= 1).DefaultIfEmpty().Max();
        var wanted = said >= 1 ? (int)Math.Min(MaxUndos, said) : wish.Says("twice") ? MaxUndos : 1;
        return wanted - scope.Ledger.Steps;
    }

    private static bool WantsAdd(ShopperWish wish, TurnScope scope) =>
        wish.Has("add", "amount", "one-more", "multiply", "quantity", "buy", "accept", "answer", "swap", "redo") || wish.Says("ask-add")
        || (wish.IsYes && (scope.StateBefore.Question is not null || LastReplyAsks(scope, wish, "ask-add")));

    private static bool WantsQuantity(ShopperWish wish) =>
        wish.Has("quantity", "multiply", "one-more", "one-less", "amount", "add", "remove", "answer") || wish.Says("ask-change") || wish.Says("ask-add") || wish.Says("ask-remove");

    /// <summary>The assistant's last words were a question about it, so that a short yes is an answer.</summary>
    private static bool LastReplyAsks(TurnScope scope, ShopperWish wish, string group) =>
        scope.StateBefore.Messages.LastOrDefault(message => message.Role == "assistant") is { } last && last.Text.Contains('?', StringComparison.Ordinal) && wish.Pack.Words.Has(group, last.Text);

    /// <summary>The shopper speaks of themselves, and the fact is in their words or understood in them.</summary>
    private static bool WantsRemembered(FactInput fact, ShopperWish wish)
    {
        if (wish.Has("allergy", "diet", "avoid", "dislike", "like", "size", "budget-fact", "household", "shop", "delivery")) return true;
        var said = Phrase.Words(wish.Text);
        return wish.Says("ask-remember") && Phrase.Words(fact.Value).Any(word => said.Any(own => own == word || own.TrimEnd('s') == word.TrimEnd('s')));
    }
}
