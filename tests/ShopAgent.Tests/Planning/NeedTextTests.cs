using CsCheck;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Planning;

/// <summary>How much of what a need asks for, from text and back.</summary>
[UseCulture("")]
public class NeedTextTests
{
    [Theory]
    [InlineData("2 mugs", "mugs", 2, AmountUnit.Offer)]
    [InlineData("500 g of pasta", "pasta", 500, AmountUnit.Mass)]
    [InlineData("500g pasta", "pasta", 500, AmountUnit.Mass)]
    [InlineData("1.5 kg potatoes", "potatoes", 1500, AmountUnit.Mass)]
    [InlineData("1,5 kg de pommes", "pommes", 1500, AmountUnit.Mass)]
    [InlineData("2 l of milk", "milk", 2000, AmountUnit.Volume)]
    [InlineData("75 cl d'huile", "huile", 750, AmountUnit.Volume)]
    [InlineData("2 packs of tea", "tea", 2, AmountUnit.Packs)]
    [InlineData("12 pieces of eggs", "eggs", 12, AmountUnit.Pieces)]
    [InlineData("30 l backpack", "30 l backpack", null, null)]
    [InlineData("2 person tent", "2 person tent", null, null)]
    [InlineData("sleeping bag below 1.5 kg", "sleeping bag below 1.5 kg", null, null)]
    [InlineData("lamp", "lamp", null, null)]
    public void The_amount_stands_before_the_goods(string text, string what, int? amount, AmountUnit? unit) => Assert.Equal(Need(what, amount, unit), Agent.Dialogue.Need.Read(text));

    [Theory]
    [InlineData("en", "four yoghurts", "yoghurts", 4, AmountUnit.Offer)]
    [InlineData("en", "a dozen eggs", "eggs", 12, AmountUnit.Pieces)]
    [InlineData("en", "two dozen eggs", "eggs", 24, AmountUnit.Pieces)]
    [InlineData("en", "half a kilo of pasta", "pasta", 500, AmountUnit.Mass)]
    [InlineData("en", "a kilo of potatoes", "potatoes", 1000, AmountUnit.Mass)]
    [InlineData("en", "a litre of milk", "milk", 1000, AmountUnit.Volume)]
    [InlineData("en", "two boxes of eggs", "eggs", 2, AmountUnit.Packs)]
    [InlineData("en", "3 bottles of water", "water", 3, AmountUnit.Offer)]
    [InlineData("en", "two lunch boxes", "lunch boxes", 2, AmountUnit.Offer)]
    [InlineData("en", "a box", "a box", null, null)]
    [InlineData("en", "a tent", "a tent", null, null)]
    [InlineData("en", "two person tent", "2 person tent", null, null)]
    [InlineData("en", "a 30 l backpack", "a 30 l backpack", null, null)]
    [InlineData("fr", "quatre yaourts", "yaourts", 4, AmountUnit.Offer)]
    [InlineData("fr", "500 g de pâtes", "pâtes", 500, AmountUnit.Mass)]
    [InlineData("fr", "deux kilos de pommes", "pommes", 2000, AmountUnit.Mass)]
    [InlineData("fr", "1,5 kg de pommes de terre", "pommes de terre", 1500, AmountUnit.Mass)]
    [InlineData("fr", "2 l de lait", "lait", 2000, AmountUnit.Volume)]
    [InlineData("fr", "un litre d'eau", "eau", 1000, AmountUnit.Volume)]
    [InlineData("fr", "une douzaine d'œufs", "œufs", 12, AmountUnit.Pieces)]
    [InlineData("fr", "deux paquets de thé", "thé", 2, AmountUnit.Packs)]
    [InlineData("fr", "une boîte d'œufs", "une boîte d'œufs", null, null)]
    [InlineData("fr", "trois pots de confiture", "confiture", 3, AmountUnit.Offer)]
    [InlineData("fr", "deux sacs de couchage", "sacs de couchage", 2, AmountUnit.Offer)]
    [InlineData("fr", "un sac de couchage", "un sac de couchage", null, null)]
    [InlineData("fr", "une lampe frontale", "une lampe frontale", null, null)]
    public void Each_language_has_its_words_for_amounts(string language, string text, string what, int? amount, AmountUnit? unit) =>
        Assert.Equal(Need(what, amount, unit), NeedAmount.Read(text, new LanguagePacks(TestCatalog.Lexicon)[language]));

    [Fact]
    public void What_a_need_says_is_read_as_the_same_need() => Gen.Select(Gen.OneOf<string>("pasta", "pommes de terre", "head torch below 200 g"), Gen.Int[1, 9999], Gen.Enum<AmountUnit>()).AlwaysHolds(
        triple => new Need(triple.Item1, new DesiredAmount(triple.Item2 / 4m, triple.Item3)) is var need && Agent.Dialogue.Need.Read(need.Text) == need);

    [Theory]
    [InlineData("pasta", true)]
    [InlineData("500 g of pasta", true)]
    [InlineData("500 g pasta", true)]
    [InlineData("the rice", false)]
    public void A_need_is_called_by_its_words_with_or_without_the_amount(string words, bool isCalled) =>
        Assert.Equal(isCalled, Agent.Dialogue.Need.Read("500 g of whole wheat pasta").IsCalled(words) || Agent.Dialogue.Need.Read("500 g of pasta").IsCalled(words));

    [Fact]
    public void A_stored_wish_stays_and_one_of_an_older_form_is_dropped()
    {
        var state = new ConversationState { Wish = new PlanWish([Agent.Dialogue.Need.Read("2 l of milk"), new Need("tea", IsOptional: true)], 3) };
        Assert.Equal(state.Wish.Needs, ConversationJson.Read(ConversationJson.Write(state)).Wish!.Needs);
        Assert.Null(ConversationJson.Read("""{"wish":{"needs":["2 mugs"],"optional":["lamp"],"turn":3,"also":[],"goal":"Cheapest"}}""").Wish);
    }

    private static Need Need(string what, int? amount, AmountUnit? unit) => new(what, amount is { } value ? new DesiredAmount(value, unit!.Value) : null);
}

/// <summary>The same where numbers are written with a comma.</summary>
[UseCulture("fr-FR")]
public sealed class FrenchNeedTextTests : NeedTextTests;
