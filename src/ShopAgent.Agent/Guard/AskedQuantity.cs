using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Guard;

/// <summary>Whether a quantity follows from the shopper's last message: said in it, counted from it, or the least that is sold.</summary>
internal sealed class AskedQuantity(ProductIdResolver references)
{
    /// <summary>Grams of a kilogram, millilitres of a litre.</summary>
    private const int Thousand = 1000;

    public bool Covers(BasketEdit edit, ShopperWish wish, TurnScope scope)
    {
        if (edit.Quantity is not { } given || references.Resolve(edit.Id ?? "", scope.State) is not { } hit) return true;
        var amount = edit.Amount;
        var offer = (hit.Variant ?? hit.Product.Variants[0]).Offer;
        var asked = AmountConversion.Convert(amount, offer).Quantity ?? amount.Value;
        if (given == 1 || asked == offer.MinimumQuantity || wish.Numbers.Contains(given) || wish.Numbers.Contains(amount.Value) || wish.Numbers.Contains(asked)) return true;
        if (asked == 0) return wish.Has("remove", "empty-basket") || wish.Says("ask-remove");
        if (scope.StateBefore.Question?.Quantity == asked) return true;
        if (offer.Content is { Unit: "pieces", Value: > 0 } pack && wish.Numbers.Any(number => number == asked * pack.Value)) return true;
        if (wish.Numbers.Any(number => number == asked * Thousand || number * Thousand == amount.Value)) return true;
        var before = scope.SessionBefore.Basket.Lines.FirstOrDefault(line => line.ProductId == hit.Product.Id)?.Quantity ?? 0;
        return Computed(before, wish).Contains(asked) || wish.Acts.Any(act => act.Amount is { } said && AmountConversion.Convert(said, offer).Quantity == asked);
    }

    private static IEnumerable<decimal> Computed(decimal before, ShopperWish wish)
    {
        foreach (var by in wish.Numbers.Append(1))
        {
            if (wish.Has("one-more", "add", "amount") || wish.Says("ask-change") || wish.Says("ask-add")) yield return before + by;
            if (wish.Has("one-less", "remove") || wish.Says("ask-remove")) yield return before - by;
        }

        if (!wish.Has("multiply") && !wish.Says("ask-change")) yield break;
        yield return before * 2;
        yield return before / 2;
        foreach (var act in wish.Acts.Where(act => act is { Kind: "multiply", Number: not null })) yield return before * act.Number!.Value;
        if (wish.Text.Contains("triple", StringComparison.Ordinal)) yield return before * 3;
    }
}
