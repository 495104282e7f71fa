using CsCheck;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Baskets;

public class BasketPropertyTests
{
    private static readonly FakeProductLookup Products = new FakeProductLookup()
        .With(Sample.Shop("a", fee: 4.90m, freeFrom: 50m), Sample.Shop("b", fee: 3m), Sample.Shop("c"))
        .With(Sample.Single("a:1", 12.49m, stock: 5), Sample.Single("a:2", 0.01m), Sample.Single("b:1", 99.99m), Sample.Single("c:1", 7.77m, stock: 2));

    private static readonly BasketEditor Editor = new(Products, new FakeTimeProvider());

    private static readonly Gen<Func<Basket, BasketOutcome>> Edit = Gen.OneOf(
        Gen.Select(Gen.OneOf("a:1", "a:2", "b:1", "c:1", "x:9"), Gen.Int[-1, 6], (id, quantity) => (Func<Basket, BasketOutcome>)(basket => Editor.Add(basket, id, quantity))),
        Gen.Select(Gen.OneOf("a:1", "a:2", "b:1", "c:1", "x:9"), Gen.Int[-1, 6], (id, quantity) => (Func<Basket, BasketOutcome>)(basket => Editor.SetQuantity(basket, id, quantity))),
        Gen.OneOf("a:1", "b:1").Select(id => (Func<Basket, BasketOutcome>)(basket => Editor.Remove(basket, id))),
        Gen.Const((Func<Basket, BasketOutcome>)BasketEditor.Clear));

    private static readonly Gen<Func<Basket, BasketOutcome>[]> Edits = Edit.Array[0, 20];

    [Fact]
    public void Undoing_everything_empties_the_basket_and_redoing_brings_it_back() => Edits.AlwaysHolds(
        edits =>
        {
            var basket = edits.Aggregate(Basket.Empty, (current, edit) => edit(current).Basket);
            var undone = basket;
            while (undone.Undo() is { } earlier) undone = earlier;
            var redone = undone;
            while (redone.Redo() is { } later) redone = later;
            return undone.IsEmpty && redone.Lines.SequenceEqual(basket.Lines);
        });

    [Fact]
    public void Each_undo_restores_the_state_before_its_step() => Edits.AlwaysHolds(
        edits =>
        {
            var states = new Stack<Basket>([Basket.Empty]);
            foreach (var edit in edits)
            {
                var outcome = edit(states.Peek());
                if (outcome.Refusal is null) states.Push(outcome.Basket);
            }

            var basket = states.Pop();
            while (states.TryPop(out var earlier))
            {
                basket = BasketEditor.Undo(basket).Basket;
                if (!basket.Lines.SequenceEqual(earlier.Lines)) return false;
            }

            return true;
        });

    [Fact]
    public void A_refusal_never_changes_anything_and_a_change_never_breaks_the_stock() => Edits.AlwaysHolds(
        edits =>
        {
            var basket = Basket.Empty;
            foreach (var edit in edits)
            {
                var outcome = edit(basket);
                if (outcome.Refusal is not null && !ReferenceEquals(outcome.Basket, basket)) return false;
                if (outcome.Refusal is null == (outcome.Changes.Count == 0)) return false;
                basket = outcome.Basket;
            }

            return basket.Lines.All(line => line.Quantity > 0 && line.Quantity <= (Products.Find(line.VariantId)!.Variants[0].Offer.Stock ?? decimal.MaxValue))
                && basket.Lines.DistinctBy(line => line.VariantId).Count() == basket.Lines.Count;
        });

    [Fact]
    public void Totals_are_the_lines_and_the_shipping_to_the_cent() => Edits.AlwaysHolds(
        edits =>
        {
            var lines = edits.Aggregate(Basket.Empty, (current, edit) => edit(current).Basket).Lines;
            var totals = new BasketPricer(Products).Of(lines);
            var goods = lines.Sum(line => line.UnitPrice.MinorUnits * line.Quantity);
            var shipping = totals.Shops.Sum(shop => shop.Shipping?.MinorUnits ?? 0);
            return (totals.Total?.MinorUnits ?? 0) == goods + shipping
                && totals.Shops.All(shop => shop.Total == shop.Subtotal + (shop.Shipping ?? Money.Zero(Currency.Eur)))
                && totals.Shops.Select(shop => shop.MerchantId).SequenceEqual(lines.Select(line => line.MerchantId).Distinct());
        });
}
