using CsCheck;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

/// <summary>Amounts against packs: what is bought for what was said.</summary>
[UseCulture("")]
public class PlanAmountTests
{
    private const string Pasta = "half | Organic Penne 500 g | 1.90 | 500 g; quarter | Organic Penne 250 g | 1.20 | 250 g; dear | Penne of the house | 0.90 |";
    private const string Yoghurts = "four | Strawberry Yoghurt 4 x 125 g | 1.60 | 500 g; one | Strawberry Yoghurt 125 g | 0.50 | 125 g";
    private const string Eggs = "six | Eggs, box of 6 | 2.40 | 6 pieces; ten | Eggs, box of 10 | 3.50 | 10 pieces";

    [Theory]
    [InlineData("en", "500 g of pasta", "half | Penne pasta 500 g | 1.90 | 500 g", "1 half")]
    [InlineData("en", "500 g of penne", Pasta, "1 half")]
    [InlineData("fr", "500 g de penne", Pasta, "1 half")]
    [InlineData("en", "half a kilo of penne", Pasta, "1 half")]
    [InlineData("en", "500 g of penne", "quarter | Penne 250 g | 1.20 | 250 g; dear | Penne of the house | 0.90 |", "2 quarter")]
    [InlineData("en", "600 g of penne", Pasta, "1 half + 1 quarter")]
    [InlineData("en", "500 g of penne", "dear | Penne of the house | 0.90 |", "1 dear")]
    [InlineData("en", "penne", Pasta, "1 dear")]
    [InlineData("en", "four yoghurts", Yoghurts, "1 four")]
    [InlineData("fr", "quatre yaourts", Yoghurts, "1 four")]
    [InlineData("en", "4 yoghurts", "four | Strawberry Yoghurt 4 x 125 g | 2.60 | 500 g; one | Strawberry Yoghurt 125 g | 0.50 | 125 g", "4 one")]
    [InlineData("en", "4 yoghurts", "four | Yoghurt, pack of four | 2.60 | 4 pieces", "1 four")]
    [InlineData("en", "2 packs of yoghurt", "four | Strawberry Yoghurt 4 x 125 g | 1.60 | 500 g", "2 four")]
    [InlineData("fr", "deux paquets de yaourts", "four | Strawberry Yoghurt 4 x 125 g | 1.60 | 500 g", "2 four")]
    [InlineData("en", "6 eggs", "ten | Eggs, box of 10 | 3.50 | 10 pieces", "1 ten")]
    [InlineData("en", "a dozen eggs", Eggs, "2 six")]
    [InlineData("fr", "une douzaine d'œufs", Eggs, "2 six")]
    [InlineData("en", "16 eggs", Eggs, "1 ten + 1 six")]
    [InlineData("en", "2 boxes of eggs", "ten | Eggs, box of 10 | 3.50 | 10 pieces", "2 ten")]
    [InlineData("en", "2 l of milk", "litre | Whole Milk 1 l | 1.70 | 1000 ml; pint | Whole Milk | 0.40 |", "2 litre")]
    [InlineData("fr", "2 l de lait", "litre | Whole Milk 1 l | 1.70 | 1000 ml; box | Whole Milk 6 x 1 l | 7.90 | 6000 ml", "2 litre")]
    [InlineData("en", "1.5 kg potatoes", "loose | Potatoes, loose | 1.30 | per kg; sack | Potatoes 5 kg | 6.90 | 5000 g", "1.5 loose")]
    [InlineData("fr", "1,5 kg de pommes de terre", "loose | Potatoes, loose | 1.30 | per kg", "1.5 loose")]
    [InlineData("en", "4 potatoes", "loose | Potatoes, loose | 1.30 | per kg; one | Baking potato | 0.60 |", "4 one")]
    [InlineData("en", "4 potatoes", "loose | Potatoes, loose | 1.30 | per kg", "1 loose")]
    [InlineData("en", "2 teas", "bags | Black Tea, 50 bags | 4.29 | 50 pieces", "2 bags")]
    [InlineData("en", "0 eggs", Eggs, "")]
    public void A_need_buys_what_covers_it(string language, string need, string offers, string bought) =>
        Assert.Equal(bought, NeedBench.Bought(NeedAmount.Read(need, new LanguagePacks(TestCatalog.Lexicon)[language]), offers));

    [Fact]
    public void One_kind_of_pack_covers_a_measure_with_none_to_spare() => Gen.Select(Gen.Int[1, 5000], Gen.OneOf<int>(10, 33, 125, 250, 500, 1000, 1500), Gen.Bool).AlwaysHolds(
        triple =>
        {
            var (wanted, content, isMass) = triple;
            var amount = new DesiredAmount(wanted, isMass ? AmountUnit.Mass : AmountUnit.Volume);
            var part = CoveredPart.Of(amount, Pack(content, isMass ? "g" : "ml"), "Pack")!.Value;
            var units = Assert.Single(PackCovers.Of(amount.Value, [Whole(part)])).Quantity;
            return units * content >= wanted && (units - 1) * content < wanted && units <= wanted;
        });

    [Fact]
    public void Pieces_in_packs_are_counted_once() => Gen.Select(Gen.Int[1, 60], Gen.Int[2, 30], Gen.Int[1, 400]).AlwaysHolds(
        triple =>
        {
            var (wanted, pieces, grams) = triple;
            foreach (var (offer, name) in new[] { (Pack(pieces, "pieces"), "Pack"), (Pack(pieces * grams, "g"), $"Pack {pieces} x {grams} g"), (Pack(pieces * grams, "ml"), $"Pack, {pieces}x{grams}ml") })
            {
                var amount = new DesiredAmount(wanted, AmountUnit.Pieces);
                var units = Assert.Single(PackCovers.Of(wanted, [Whole(CoveredPart.Of(amount, offer, name)!.Value)])).Quantity;
                if (units * pieces < wanted || (units - 1) * pieces >= wanted) return false;
                // Without a unit the same holds, but for a few of what comes by the score; never more than the number said.
                var count = Assert.Single(PackCovers.Of(wanted, [Whole(CoveredPart.Of(amount with { Unit = AmountUnit.Offer }, offer, name)!.Value)])).Quantity;
                if (count != units && (count != wanted || pieces < wanted * 10)) return false;
                if (CoveredPart.Of(amount with { Unit = AmountUnit.Packs }, offer, name) != 1) return false;
            }

            return true;
        });

    [Theory]
    [InlineData(2, "Cable 2 x 3 m", null)]
    [InlineData(500, "Yoghurt 4 x 125 g", 4)]
    [InlineData(500, "Yoghurt, 4×125g", 4)]
    [InlineData(500, "Tray 20 x 30 cm", null)]
    [InlineData(500, "Yoghurt 4 x 150 g", null)]
    public void A_name_divides_only_a_content_that_it_makes_up(int grams, string name, int? pieces) => Assert.Equal(pieces, PackPieces.In(Pack(grams, "g"), name));

    [Fact]
    public void A_measure_of_another_kind_tells_nothing()
    {
        Assert.Null(CoveredPart.Of(new DesiredAmount(500, AmountUnit.Mass), Pack(500, "ml"), "Syrup"));
        Assert.Null(CoveredPart.Of(new DesiredAmount(500, AmountUnit.Mass), new Offer(), "Syrup"));
        Assert.Null(CoveredPart.Of(new DesiredAmount(4, AmountUnit.Offer), new Offer { Unit = SalesUnit.Kilogram }, "Apples"));
    }

    private static Offer Pack(int content, string unit) => new() { ListPrice = Sample.Eur(1), Content = new Measure(content, unit) };

    private static PackOffer Whole(decimal part) => new("v", "shop", "Pack", part, Sample.Eur(1));
}

/// <summary>The same where numbers are written with a comma.</summary>
[UseCulture("fr-FR")]
public sealed class FrenchPlanAmountTests : PlanAmountTests;
