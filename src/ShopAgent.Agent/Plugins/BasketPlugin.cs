using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins;

/// <summary>The only way for a model to the basket. Every change is one step that undo takes back.</summary>
internal sealed class BasketPlugin(TurnAccessor turn, BasketEditor editor, BasketPricer pricer, IProductLookup products, ProductIdResolver references, VariantMatcher wish, OfferGate gate)
{
    [KernelFunction("add")]
    [Description("Put a product into the basket, only when the shopper asked for it. When it comes in sizes or colours and the shopper named none, pass the product id: the answer lists the choices to ask about.")]
    public BasketReply Add(
        [Description("Variant or product id, or the number on screen.")] string id,
        [Description("How many, or how much with its unit: '2', '1.5 kg', '12 pieces'; empty: the smallest amount that is sold.")] string? quantity = null)
    {
        var scope = turn.Current;
        if (references.Resolve(id, scope.State) is not { } hit) return Unknown(id);
        hit = wish.Narrow(hit, scope.State.ActiveQuery);
        if (Objection(hit) is { } objection) return objection;
        var target = hit.Variant?.Id ?? hit.Product.Id;
        if (DesiredAmount.Parse(quantity) is not { } amount) return BadQuantity(quantity);
        var conversion = AmountConversion.Convert(amount, (hit.Variant ?? hit.Product.Variants[0]).Offer);
        if (conversion.Quantity is not { } units) return new BasketReply { Ok = false, Problem = conversion.Problem, About = hit.Product, Refusal = new BasketRefusal("unit", conversion.Problem ?? "") };
        return Finish(editor.Add(scope.Session.Basket, target, units), hit, units);
    }

    [KernelFunction("add_each")]
    [Description("Put one of each of several products into the basket as one step.")]
    public BasketReply AddEach([Description("Ids or numbers on screen, separated by commas.")] string ids)
    {
        var scope = turn.Current;
        List<SearchHit> hits = [];
        foreach (var id in ids.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (references.Resolve(id, scope.State) is not { } hit) return Unknown(id);
            hits.Add(hit);
        }

        foreach (var hit in hits) if (Objection(hit) is { } objection) return objection;
        var outcome = editor.AddMany(scope.Session.Basket, [.. hits.Select(hit => new BasketRequest(hit.Variant?.Id ?? hit.Product.Id, (hit.Variant ?? hit.Product.Variants[0]).Offer.MinimumQuantity))]);
        var refused = outcome.Refusal is null ? null : hits.FirstOrDefault(hit => outcome.Refusal.Message.Contains(hit.Product.Title, StringComparison.Ordinal));
        return Finish(outcome, refused ?? (hits.Count == 1 ? hits[0] : null), null);
    }

    [KernelFunction("set_quantity")]
    [Description("Set how many of a product the basket holds; 0 takes it out.")]
    public BasketReply SetQuantity([Description("Id of a line in the basket.")] string id, [Description("The new amount: '3', '1.5 kg'.")] string quantity)
    {
        var scope = turn.Current;
        if (Line(id) is not { } line) return NotInBasket(id);
        var hit = references.Find(line.VariantId);
        if (DesiredAmount.Parse(quantity) is not { } amount) return BadQuantity(quantity);
        var units = hit?.Variant is { } variant ? AmountConversion.Convert(amount, variant.Offer).Quantity ?? amount.Value : amount.Value;
        return Finish(editor.SetQuantity(scope.Session.Basket, line.VariantId, units), hit, units);
    }

    [KernelFunction("swap")]
    [Description("Put another product into the basket in place of one, in the same quantity and as one step.")]
    public BasketReply Swap([Description("Id of a line in the basket.")] string id, [Description("Variant or product id of what takes its place, or its number on screen.")] string by)
    {
        var scope = turn.Current;
        var basket = scope.Session.Basket;
        if (Line(id) is not { } line) return NotInBasket(id);
        if (references.Resolve(by, scope.State) is not { } hit) return Unknown(by);
        hit = wish.Narrow(hit, scope.State.ActiveQuery);
        if (Objection(hit) is { } objection) return objection;
        var out1 = editor.Remove(basket, line.VariantId);
        var quantity = (hit.Variant ?? hit.Product.Variants[0]).Offer.Unit == line.Unit ? line.Quantity : 1;
        var in1 = editor.Add(out1.Basket, hit.Variant?.Id ?? hit.Product.Id, quantity);
        if (in1.Refusal is not null) return Finish(in1 with { Basket = basket }, hit, quantity);
        return Finish(new BasketOutcome { Basket = basket.Change(in1.Basket.Lines, "swap"), Changes = [.. out1.Changes, .. in1.Changes] }, hit, quantity);
    }

    [KernelFunction("remove")]
    [Description("Take a product out of the basket.")]
    public BasketReply Remove([Description("Id of a line in the basket.")] string id)
    {
        if (Line(id) is not { } line) return NotInBasket(id);
        return Finish(editor.Remove(turn.Current.Session.Basket, line.VariantId), references.Find(line.VariantId), null);
    }

    [KernelFunction("clear")]
    [Description("Empty the basket, only when the shopper asked for it.")]
    public BasketReply Clear() => Finish(BasketEditor.Clear(turn.Current.Session.Basket), null, null);

    [KernelFunction("undo")]
    [Description("Take the last change of the basket back.")]
    public BasketReply Undo() => Finish(BasketEditor.Undo(turn.Current.Session.Basket), null, null);

    [KernelFunction("redo")]
    [Description("Do again what was undone.")]
    public BasketReply Redo() => Finish(BasketEditor.Redo(turn.Current.Session.Basket), null, null);

    [KernelFunction("show")]
    [Description("Put the basket on screen with subtotals, shipping and total.")]
    public BasketReply Show()
    {
        var basket = turn.Current.Session.Basket;
        turn.Current.Draw(new BasketPanel(basket, pricer.Of(basket.Lines)) { Budget = ProfileBudget.OfPurchase(turn.Current.Session.Profile) });
        return State(new BasketReply());
    }

    [KernelFunction("ask_which")]
    [Description("Put several products on screen and ask the shopper which one to add; use it instead of choosing for them.")]
    public ToolReply AskWhich([Description("Ids, separated by commas.")] string ids, [Description("How many will be added; empty: one.")] string? quantity = null)
    {
        var scope = turn.Current;
        List<SearchHit> hits = [];
        foreach (var id in ids.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (references.Resolve(id, scope.State) is not { } hit) return Unknown(id);
            hits.Add(hit);
        }

        hits = [.. gate.Safe(hits)];
        if (hits.Count == 0) return new BasketReply { Ok = false, Problem = "None of them is known to be safe for the shopper's allergies; offer something else." };
        scope.Present(hits, hits.Count, areAlternatives: false, isRefinement: true);
        Ask([.. hits.Select(TurnScope.ToShown)], DesiredAmount.Parse(quantity)?.Value);
        return new ToolReply();
    }

    /// <summary>The warning that must be heard before a product with an allergen of the shopper goes in; null when there is none left to give.</summary>
    private BasketReply? Objection(SearchHit hit)
    {
        var warnings = gate.Objections(hit.Product);
        if (warnings.Count == 0) return null;
        turn.Current.State = turn.Current.State with { Focus = TurnScope.ToShown(hit) };
        var message = $"Not added: {hit.Product.Title} {string.Join(" and ", warnings)}, and the shopper is allergic. Tell them; add it only if they ask for it again.";
        return new BasketReply { Ok = false, Problem = message, Refusal = new BasketRefusal("allergy", message), About = hit.Product, Warnings = warnings };
    }

    private BasketReply Finish(BasketOutcome outcome, SearchHit? about, decimal? quantity)
    {
        var scope = turn.Current;
        if (outcome.Refusal is not { } refusal)
        {
            scope.Apply(outcome);
            if (about is not null) scope.State = scope.State with { Focus = TurnScope.ToShown(about) };
            return State(new BasketReply { Changes = [.. outcome.Changes.Select(ChangeText.Of)], Applied = outcome.Changes, About = about?.Product });
        }

        if (refusal.Choices is { Count: > 0 } choices && about is not null)
        {
            Ask([.. choices.Select(choice => new ShownOffer(about.Product.Id, choice.Id, about.Product.MerchantId, about.Product.Title))], quantity);
            scope.State = scope.State with { Focus = TurnScope.ToShown(about with { Variant = null }) };
        }

        return new BasketReply
        {
            Ok = false, Problem = refusal.Message, Refusal = refusal, About = about?.Product,
            Choices = refusal.Choices is null ? null : [.. refusal.Choices.Select(choice => $"{choice.Id}: {choice.OptionsText}")],
        };
    }

    private void Ask(IReadOnlyList<ShownOffer> candidates, decimal? quantity)
    {
        turn.Current.Question = true;
        turn.Current.State = turn.Current.State with { Question = new PendingQuestion(candidates, quantity) };
    }

    private BasketReply State(BasketReply reply)
    {
        var lines = turn.Current.Session.Basket.Lines;
        return reply with { Lines = [.. lines.Select(line => $"{line.VariantId}: {line.Quantity:0.###} x {line.Title} = {line.LineTotal}")], Total = pricer.Of(lines).Total?.ToString() };
    }

    private LineItem? Line(string id)
    {
        var lines = turn.Current.Session.Basket.Lines;
        return lines.FirstOrDefault(line => line.VariantId == id) ?? lines.FirstOrDefault(line => line.ProductId == id)
            ?? (references.Resolve(id, turn.Current.State) is { } hit ? lines.FirstOrDefault(line => line.ProductId == hit.Product.Id) : null);
    }

    private BasketReply NotInBasket(string id)
    {
        var title = products.Find(id)?.Title ?? id;
        var message = $"{title} is not in the basket.";
        return new BasketReply { Ok = false, Problem = message, Refusal = new BasketRefusal("not-in-basket", message) };
    }

    private BasketReply Unknown(string id)
    {
        var message = ProductIdResolver.Unknown(id, turn.Current.State);
        return new BasketReply { Ok = false, Problem = message, Refusal = new BasketRefusal("unknown-product", message) };
    }

    private static BasketReply BadQuantity(string? quantity)
    {
        var message = $"'{quantity}' is not an amount; give a number such as 2, or 1.5 kg.";
        return new BasketReply { Ok = false, Problem = message, Refusal = new BasketRefusal("not-a-quantity", message) };
    }
}

internal sealed record BasketReply : ToolReply
{
    public IReadOnlyList<string> Changes { get; init; } = [];

    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Total { get; init; }

    /// <summary>Options to choose from when the product comes in several; ask the shopper, do not choose.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    [JsonIgnore]
    public IReadOnlyList<HitWarning> Warnings { get; init; } = [];

    [JsonIgnore]
    public BasketRefusal? Refusal { get; init; }

    /// <summary>The product that a refusal speaks of.</summary>
    [JsonIgnore]
    public Product? About { get; init; }

    [JsonIgnore]
    public IReadOnlyList<BasketChange> Applied { get; init; } = [];
}
