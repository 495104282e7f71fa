using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Baskets;

public class BasketEditorTests
{
    private readonly FakeProductLookup _products = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly BasketEditor _editor;

    public BasketEditorTests()
    {
        _editor = new BasketEditor(_products, _time);
        _products.With(
            Sample.Single("a:mug", 12.50m, "Aurora Mug", stock: 3),
            Sample.Single("a:lamp", 30m, "Lamp"),
            Sample.Single("a:apples", new Offer { ListPrice = Sample.Eur(2.99m), Unit = SalesUnit.Kilogram, QuantityStep = 0.1m, MinimumQuantity = 0.5m, Availability = Availability.InStock }, "Apples"),
            Sample.Product(
                "a:dress",
                "Dress",
                Sample.Variant("a:dress-36", Sample.Offer(50m, stock: 0), ("size", "36")),
                Sample.Variant("a:dress-38", Sample.Offer(50m, stock: 2), ("size", "38")),
                Sample.Variant("a:dress-40", Sample.Offer(55m), ("size", "40"))));
    }

    [Fact]
    public void Adding_the_same_variant_again_makes_one_line_of_the_sum()
    {
        var basket = _editor.Add(_editor.Add(Basket.Empty, "a:mug", 1).Basket, "a:mug", 2);

        var line = Assert.Single(basket.Basket.Lines);
        Assert.Equal(3, line.Quantity);
        Assert.Equal(Sample.Eur(37.50m), line.LineTotal);
        Assert.Equal((1m, 3m, "added"), (basket.Changes[0].Before, basket.Changes[0].After, basket.Changes[0].Kind));
    }

    [Fact]
    public void Adding_is_checked_against_the_whole_line()
    {
        var two = _editor.Add(Basket.Empty, "a:mug", 2).Basket;

        var outcome = _editor.Add(two, "a:mug", 3);

        Assert.Same(two, outcome.Basket);
        Assert.Equal(("more-than-stock", 3m), (outcome.Refusal!.Code, outcome.Refusal.Limit));
        Assert.Equal("Only 3 of Aurora Mug are in stock and the basket has 2 already; add 1.", outcome.Refusal.Message);
    }

    [Theory]
    [InlineData("a:mug", 4, "more-than-stock", "Only 3 of Aurora Mug are in stock; ask for 3 or fewer.")]
    [InlineData("a:mug", 0, "not-positive", "A quantity must be above zero; say how much of Aurora Mug you want.")]
    [InlineData("a:mug", -2, "not-positive", "A quantity must be above zero; say how much of Aurora Mug you want.")]
    [InlineData("a:apples", 0.25, "below-minimum", "The shop sells Apples from 0.5 kg on; ask for at least that.")]
    [InlineData("a:apples", 1.25, "not-a-multiple", "The shop sells Apples in steps of 0.1 kg; ask for 1.2 kg or 1.3 kg.")]
    [InlineData("a:lamp", 1.5, "not-a-multiple", "The shop sells Lamp in steps of 1; ask for 1 or 2.")]
    [InlineData("a:lamp", 100001, "too-many", "At most 100000 of Lamp fit in a basket; ask for fewer.")]
    [InlineData("a:dress-36", 1, "more-than-stock", "The shop has no Dress (36) in stock; choose another product or variant.")]
    [InlineData("a:ghost", 1, "unknown-product", "The catalogue has no product with the id \"a:ghost\"; search for it and use an id from the results.")]
    public void A_refusal_leaves_the_basket_and_says_what_to_do(string id, double quantity, string code, string message)
    {
        var outcome = _editor.Add(Basket.Empty, id, (decimal)quantity);

        Assert.True(outcome.Basket.IsEmpty);
        Assert.False(outcome.IsChanged);
        Assert.Equal(code, outcome.Refusal!.Code);
        Assert.Equal(message, outcome.Refusal.Message);
    }

    [Fact]
    public void The_largest_quantities_are_refused_without_overflow()
    {
        Assert.Equal("too-many", _editor.Add(Basket.Empty, "a:lamp", decimal.MaxValue).Refusal!.Code);
        Assert.Equal("not-positive", _editor.Add(Basket.Empty, "a:lamp", decimal.MinValue).Refusal!.Code);
    }

    [Fact]
    public void A_price_that_is_not_listed_is_never_bought()
    {
        _products.With(Sample.Single("a:mystery", price: null));

        Assert.Equal("no-price", _editor.Add(Basket.Empty, "a:mystery", 1).Refusal!.Code);
    }

    [Fact]
    public void Goods_sold_by_measure_take_fractions()
    {
        var line = Assert.Single(_editor.Add(Basket.Empty, "a:apples", 1.5m).Basket.Lines);

        Assert.Equal((1.5m, SalesUnit.Kilogram, Sample.Eur(4.49m)), (line.Quantity, line.Unit, line.LineTotal));
    }

    [Fact]
    public void A_product_of_several_buyable_variants_asks_which()
    {
        var outcome = _editor.Add(Basket.Empty, "a:dress", 1);

        Assert.Equal("choose-variant", outcome.Refusal!.Code);
        Assert.Equal(["a:dress-38", "a:dress-40"], outcome.Refusal.Choices!.Select(choice => choice.Id));
        Assert.True(outcome.Basket.IsEmpty);
    }

    [Fact]
    public void A_product_of_one_buyable_variant_means_that_one()
    {
        _products.With(Sample.Product(
            "a:dress", "Dress", Sample.Variant("a:dress-36", Sample.Offer(50m, stock: 0), ("size", "36")), Sample.Variant("a:dress-38", Sample.Offer(50m), ("size", "38"))));

        Assert.Equal("a:dress-38", Assert.Single(_editor.Add(Basket.Empty, "a:dress", 1).Basket.Lines).VariantId);
    }

    [Fact]
    public void An_id_of_both_product_and_variant_asks_unless_the_variant_is_meant()
    {
        _products.With(Sample.Product("a:hat", "Hat", Sample.Variant("a:hat", Sample.Offer(9m), ("colour", "red")), Sample.Variant("a:hat-2", Sample.Offer(9m), ("colour", "blue"))));

        Assert.Equal("choose-variant", _editor.Add(Basket.Empty, "a:hat", 1).Refusal!.Code);
        Assert.Equal("a:hat", Assert.Single(_editor.AddVariant(Basket.Empty, "a:hat", 1).Basket.Lines).VariantId);
    }

    [Fact]
    public void Several_things_are_added_as_one_step()
    {
        var outcome = _editor.AddMany(Basket.Empty, [new BasketRequest("a:mug", 2), new BasketRequest("a:lamp", 1)]);

        Assert.Equal(["a:mug", "a:lamp"], outcome.Changes.Select(change => change.VariantId));
        Assert.True(BasketEditor.Undo(outcome.Basket).Basket.IsEmpty);
    }

    [Fact]
    public void One_refusal_keeps_all_of_several_things_out()
    {
        var outcome = _editor.AddMany(Basket.Empty, [new BasketRequest("a:lamp", 1), new BasketRequest("a:mug", 9)]);

        Assert.True(outcome.Basket.IsEmpty);
        Assert.Equal("more-than-stock", outcome.Refusal!.Code);
    }

    [Fact]
    public void Setting_a_quantity_replaces_it_and_zero_removes_the_line()
    {
        var one = _editor.Add(Basket.Empty, "a:mug", 1).Basket;

        var two = _editor.SetQuantity(one, "a:mug", 2);
        var none = _editor.SetQuantity(two.Basket, "a:mug", 0);

        Assert.Equal(2, two.Basket.Lines[0].Quantity);
        Assert.Equal(("quantity", 1m, 2m), (two.Changes[0].Kind, two.Changes[0].Before, two.Changes[0].After));
        Assert.True(none.Basket.IsEmpty);
        Assert.Equal(("removed", 2m, 0m), (none.Changes[0].Kind, none.Changes[0].Before, none.Changes[0].After));
    }

    [Fact]
    public void What_is_not_in_the_basket_cannot_be_changed()
    {
        Assert.Equal("not-in-basket", _editor.SetQuantity(Basket.Empty, "a:mug", 2).Refusal!.Code);
        Assert.Equal("not-in-basket", _editor.Remove(Basket.Empty, "a:ghost").Refusal!.Code);
    }

    [Fact]
    public void The_quantity_that_is_there_already_is_no_step()
    {
        var one = _editor.Add(Basket.Empty, "a:mug", 1).Basket;

        var outcome = _editor.SetQuantity(one, "a:mug", 1);

        Assert.Equal("no-change", outcome.Refusal!.Code);
        Assert.Same(one, outcome.Basket);
    }

    [Fact]
    public void A_product_id_names_its_only_line_and_asks_for_several()
    {
        var one = _editor.Add(Basket.Empty, "a:dress-38", 1).Basket;
        var two = _editor.Add(one, "a:dress-40", 1).Basket;

        Assert.True(_editor.Remove(one, "a:dress").Basket.IsEmpty);
        Assert.Equal(["a:dress-38", "a:dress-40"], _editor.Remove(two, "a:dress").Refusal!.Choices!.Select(choice => choice.Id));
    }

    [Fact]
    public void A_changed_line_takes_the_price_of_the_day()
    {
        var basket = _editor.Add(Basket.Empty, "a:lamp", 1).Basket;
        _products.With(Sample.Single("a:lamp", 25m, "Lamp"));

        Assert.Equal(Sample.Eur(30m), basket.Lines[0].UnitPrice);
        Assert.Equal(Sample.Eur(50m), _editor.Add(basket, "a:lamp", 1).Basket.Lines[0].LineTotal);
    }

    [Fact]
    public void A_sale_ends_when_its_window_does()
    {
        var window = new SaleWindow(null, _time.GetUtcNow().AddHours(1));
        _products.With(Sample.Single("a:radio", new Offer { ListPrice = Sample.Eur(20m), SalePrice = Sample.Eur(15m), SaleWindow = window }));

        var before = _editor.Add(Basket.Empty, "a:radio", 1).Basket.Lines[0].UnitPrice;
        _time.Advance(TimeSpan.FromHours(2));

        Assert.Equal((Sample.Eur(15m), Sample.Eur(20m)), (before, _editor.Add(Basket.Empty, "a:radio", 1).Basket.Lines[0].UnitPrice));
    }

    [Fact]
    public void Undo_goes_back_step_by_step_and_redo_forward()
    {
        var two = _editor.Add(Basket.Empty, "a:mug", 2).Basket;
        var three = _editor.SetQuantity(two, "a:mug", 3).Basket;
        var none = _editor.Remove(three, "a:mug").Basket;

        var back = BasketEditor.Undo(none);
        var further = BasketEditor.Undo(back.Basket);
        var forward = BasketEditor.Redo(further.Basket);

        Assert.Equal(3, back.Basket.Lines[0].Quantity);
        Assert.Equal(("undone", 0m, 3m), (back.Changes[0].Kind, back.Changes[0].Before, back.Changes[0].After));
        Assert.Equal(2, further.Basket.Lines[0].Quantity);
        Assert.Equal(("redone", 2m, 3m), (forward.Changes[0].Kind, forward.Changes[0].Before, forward.Changes[0].After));
        Assert.Equal("nothing-to-undo", BasketEditor.Undo(Basket.Empty).Refusal!.Code);
        Assert.Equal("nothing-to-redo", BasketEditor.Redo(two).Refusal!.Code);
    }

    [Fact]
    public void Clearing_names_every_line()
    {
        var full = _editor.AddMany(Basket.Empty, [new BasketRequest("a:mug", 2), new BasketRequest("a:lamp", 1)]).Basket;

        var outcome = BasketEditor.Clear(full);

        Assert.All(outcome.Changes, change => Assert.Equal(("cleared", 0m), (change.Kind, change.After)));
        Assert.Equal(2, outcome.Changes.Count);
        Assert.Equal("empty", BasketEditor.Clear(outcome.Basket).Refusal!.Code);
    }
}
