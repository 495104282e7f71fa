using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>Carries changes of the basket out, against the shopper's allergies and the goods as they are today.</summary>
internal sealed class BasketEdits(
    TurnAccessor turn, BasketEditor editor, MerchantMover mover, ShopDirectory shops, ProductIdResolver references, VariantMatcher wish, OfferGate gate, BasketReplies replies)
{
    public static string Name(BasketOperation op) => op == BasketOperation.AcceptPlan ? "accept_plan" : op.ToString().ToLowerInvariant();

    public BasketReply One(BasketEdit edit)
    {
        var done = Try(turn.Current.Session.Basket, edit);
        return replies.Finish(done, edit.Amount.Value);
    }

    /// <summary>All of them as one step of the undo log, or none; a refusal says which one it is about.</summary>
    public BasketReply All(IReadOnlyList<BasketEdit> edits)
    {
        var before = turn.Current.Session.Basket;
        var working = before;
        List<BasketChange> changes = [];
        EditOutcome? last = null;
        for (var at = 0; at < edits.Count; at++)
        {
            last = Try(working, edits[at]);
            if (last.Outcome.Refusal is { } refusal) return replies.Finish(last with { Outcome = last.Outcome with { Basket = before } }, edits[at].Amount.Value) with { Problem = $"changes[{at}]: {refusal.Message} Nothing was changed." };
            changes.AddRange(last.Outcome.Changes);
            working = last.Outcome.Basket;
        }

        var step = before.Change(working.Lines, string.Join(", ", edits.Select(edit => Name(edit.Op)).Distinct()));
        return replies.Finish(last! with { Outcome = new BasketOutcome { Basket = step, Changes = changes } }, null);
    }

    private EditOutcome Try(Basket basket, BasketEdit edit) => edit.Op switch
    {
        BasketOperation.Add => Add(basket, edit),
        BasketOperation.Set => Set(basket, edit),
        BasketOperation.Remove => OnLine(basket, edit, line => new EditOutcome(editor.Remove(basket, line.VariantId), references.Find(line.VariantId))),
        BasketOperation.Swap => OnLine(basket, edit, line => Swap(basket, edit, line)),
        BasketOperation.Move => OnLine(basket, edit, line => Move(basket, edit, line)),
        BasketOperation.Clear => new EditOutcome(BasketEditor.Clear(basket), null),
        BasketOperation.Undo => new EditOutcome(BasketEditor.Undo(basket), null),
        BasketOperation.Redo => new EditOutcome(BasketEditor.Redo(basket), null),
        _ => AcceptPlan(basket),
    };

    private EditOutcome Add(Basket basket, BasketEdit edit)
    {
        if (Target(basket, edit.Id, "id", out var hit) is { } refused) return refused;
        var conversion = AmountConversion.Convert(edit.Amount, (hit.Variant ?? hit.Product.Variants[0]).Offer);
        if (conversion.Quantity is not { } units) return Refused(basket, new BasketRefusal("unit", conversion.Problem ?? ""), hit);
        return new EditOutcome(editor.Add(basket, hit.Variant?.Id ?? hit.Product.Id, units), hit, units);
    }

    private EditOutcome Set(Basket basket, BasketEdit edit)
    {
        if (edit.Quantity is null) return Refused(basket, new BasketRefusal("not-a-quantity", "set needs a quantity."));
        return OnLine(basket, edit, line =>
        {
            var hit = references.Find(line.VariantId);
            var units = hit?.Variant is { } variant ? AmountConversion.Convert(edit.Amount, variant.Offer).Quantity ?? edit.Amount.Value : edit.Amount.Value;
            return new EditOutcome(editor.SetQuantity(basket, line.VariantId, units), hit, units);
        });
    }

    private EditOutcome Swap(Basket basket, BasketEdit edit, LineItem line)
    {
        if (Target(basket, edit.By, "by", out var hit) is { } refused) return refused;
        var taken = editor.Remove(basket, line.VariantId);
        var quantity = edit.Quantity is not null && AmountConversion.Convert(edit.Amount, (hit.Variant ?? hit.Product.Variants[0]).Offer).Quantity is { } said ? said
            : (hit.Variant ?? hit.Product.Variants[0]).Offer.Unit == line.Unit ? line.Quantity : 1;
        var put = editor.Add(taken.Basket, hit.Variant?.Id ?? hit.Product.Id, quantity);
        if (put.Refusal is not null) return new EditOutcome(put with { Basket = basket }, hit, quantity);
        return new EditOutcome(new BasketOutcome { Basket = basket.Change(put.Basket.Lines, "swap"), Changes = [.. taken.Changes, .. put.Changes] }, hit, quantity);
    }

    private EditOutcome Move(Basket basket, BasketEdit edit, LineItem line)
    {
        var offers = mover.Offers(line);
        if (edit.Shop is { Length: > 0 } shop) offers = [.. offers.Where(offer => offer.Product.MerchantId == shops.Named(shop)?.Id)];
        var hit = references.Find(line.VariantId);
        if (offers.Count == 0) return Refused(basket, new BasketRefusal("no-other-shop", $"No other shop{(edit.Shop is { Length: > 0 } ? " of that name" : "")} sells {line.Title} in this quantity now."), hit);
        if (offers.FirstOrDefault(offer => gate.IsSafe(offer.Product)) is not { Product: not null } safe)
            return Refused(basket, new BasketRefusal("unsafe", $"The other shops' offers of {line.Title} are not known to be safe for the shopper's allergies."), hit);
        return new EditOutcome(mover.Move(basket, line, safe.Variant), hit);
    }

    private EditOutcome AcceptPlan(Basket basket)
    {
        if (turn.Current.State.Plan?.Plan is not { } plan) return Refused(basket, new BasketRefusal("no-plan", "There is no proposed plan; make one with basket_plan first."));
        var outcome = editor.AddMany(basket, [.. plan.Choices.SelectMany(choice => choice.Candidate.Lines).Select(line => new BasketRequest(line.VariantId, line.Quantity))]);
        if (outcome.Refusal is null) turn.Current.State = turn.Current.State with { Plan = null, Wish = null };
        return new EditOutcome(outcome, null);
    }

    /// <returns>The refusal when the reference means nothing, or a product that must first be spoken of; null when <paramref name="hit"/> may go in.</returns>
    private EditOutcome? Target(Basket basket, string? reference, string name, out SearchHit hit)
    {
        hit = null!;
        var scope = turn.Current;
        if (string.IsNullOrWhiteSpace(reference)) return Refused(basket, new BasketRefusal("unknown-product", $"'{name}' is missing: the id of a product."));
        if (references.Resolve(reference, scope.State) is not { } found) return Refused(basket, new BasketRefusal("unknown-product", ProductIdResolver.Unknown(reference, scope.State)));
        hit = wish.Narrow(found, scope.State.ActiveQuery);
        var warnings = gate.Objections(hit.Product);
        if (warnings.Count == 0) return null;
        scope.State = scope.State with { Focus = ShownOffer.Of(hit) };
        var message = $"Not added: {hit.Product.Title} {string.Join(" and ", warnings)}, and the shopper is allergic. Tell them; add it only if they ask for it again.";
        return Refused(basket, new BasketRefusal("allergy", message), hit) with { Warnings = warnings };
    }

    private EditOutcome OnLine(Basket basket, BasketEdit edit, Func<LineItem, EditOutcome> change)
    {
        if (edit.Id is not { Length: > 0 } id) return Refused(basket, new BasketRefusal("not-in-basket", "'id' is missing: the id of a line in the basket."));
        if (Line(basket, id) is { } line) return change(line);
        return Refused(basket, new BasketRefusal("not-in-basket", $"{references.Resolve(id, turn.Current.State)?.Product.Title ?? id} is not in the basket."));
    }

    private LineItem? Line(Basket basket, string id) => basket.Find(id) ?? basket.Lines.FirstOrDefault(line => line.ProductId == id)
        ?? (references.Resolve(id, turn.Current.State) is { } hit ? basket.Lines.FirstOrDefault(line => line.ProductId == hit.Product.Id) : null);

    private static EditOutcome Refused(Basket basket, BasketRefusal refusal, SearchHit? about = null) => new(new BasketOutcome { Basket = basket, Refusal = refusal }, about);
}

/// <param name="About">What the change speaks of.</param>
/// <param name="Units">In the offer's own unit.</param>
internal sealed record EditOutcome(BasketOutcome Outcome, SearchHit? About, decimal? Units = null)
{
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];
}
