using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>Shopping lists with amounts, from the sentence to the basket.</summary>
[UseCulture("")]
public class PlanAmountTalkTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Theory]
    [InlineData("pasta, four yoghurts and 2 l of milk, under 30 euros all in", "1 Spaghetti 1kg", "1 Strawberry yoghurt 4 x 125g", "2 Semi-skimmed milk 1l")]
    [InlineData("bread, a dozen eggs and two packs of black tea", "1 White sliced bread 500g", "1 Eggs M x12", "2 Black tea 100 bags")]
    [InlineData("I need a head torch, 1.5 kg of apples and 6 eggs", "1.5 Golden Delicious apples kg", "1 Eggs M x6")]
    [InlineData("des pâtes, quatre yaourts et 2 l de lait", "1 Spaghetti 1kg", "1 Strawberry yoghurt 4 x 125g", "2 Semi-skimmed milk 1l")]
    [InlineData("1,5 kg de pommes, du beurre et une douzaine d'œufs", "1.5 Golden Delicious apples kg", "1 Butter unsalted 250g", "1 Eggs M x12")]
    [InlineData("du pain, deux paquets de thé noir et 500 g de pâtes", "1 White sliced bread 500g", "2 Black tea 100 bags", "1 Spaghetti 1kg")]
    public async Task A_list_buys_the_packs_that_cover_it(string list, params string[] bought)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(list);
        Assert.True(shopper.Last.Basket.IsEmpty);
        var planned = Planned(shopper);
        Assert.All(bought, line => Assert.Contains(line, planned));
        await shopper.SayAsync(shopper.Last.Language == "fr" ? "ajoute tout" : "add them all");
        Assert.Equal(planned.Order(), Lines(shopper.Last.Basket.Lines.Select(line => (line.Quantity, line.Title))).Order());
    }

    [Theory]
    [InlineData("pasta, tomatoes and butter for six", "pasta, tomatoes and butter")]
    [InlineData("pasta, tomatoes and butter for six people, under 30 euros", "pasta, tomatoes and butter, under 30 euros")]
    [InlineData("for six people: pasta, tomatoes and butter", "pasta, tomatoes and butter")]
    [InlineData("pasta, tomatoes and butter for 6 under 30 euros", "pasta, tomatoes and butter under 30 euros")]
    [InlineData("des pâtes, des tomates et du beurre pour six personnes", "des pâtes, des tomates et du beurre")]
    [InlineData("pour 6 : des pâtes, des tomates et du beurre", "des pâtes, des tomates et du beurre")]
    public async Task For_whom_a_list_is_changes_no_need_of_it(string list, string plain)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(plain);
        var expected = Planned(shopper);
        Assert.Equal(3, expected.Count);
        shopper.Begin("again");
        await shopper.SayAsync(list);
        Assert.Equal(expected, Planned(shopper));
    }

    [Theory]
    [InlineData("a sleeping bag and a tent for two people")]
    [InlineData("a tent for two people and a sleeping bag")]
    public async Task A_tent_keeps_its_people(string list)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(list);
        Assert.Contains(Planned(shopper), line => line.Contains("2 persons", StringComparison.Ordinal));
        Assert.Contains(shopper.Last.Panels.OfType<PlanPanel>().Last().Plan.Choices, choice => choice.Need.Contains("two people", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("we are ten people", "pancakes", "pancakes for ten")]
    [InlineData("nous sommes 10 personnes", "des crêpes", "des crêpes pour dix")]
    public async Task An_occasion_without_a_number_is_for_the_household(string household, string occasion, string counted)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAsync(occasion);
        var usual = Planned(shopper);
        await shopper.SayAllAsync(household, occasion);
        var mine = Planned(shopper);
        await shopper.SayAsync(counted);
        Assert.Equal(Planned(shopper), mine);
        Assert.NotEqual(usual, mine);
    }

    private static List<string> Planned(Shopper shopper) =>
        Lines(shopper.Last.Panels.OfType<PlanPanel>().Last().Plan.Choices.SelectMany(choice => choice.Candidate.Lines).Select(line => (line.Quantity, line.Title)));

    private static List<string> Lines(IEnumerable<(decimal Quantity, string Title)> lines) => [.. lines.Select(line => $"{line.Quantity.ToString("0.###", CultureInfo.InvariantCulture)} {line.Title}")];
}

/// <summary>The same where numbers are written with a comma.</summary>
[UseCulture("fr-FR")]
public sealed class FrenchPlanAmountTalkTests(DemoShops shops) : PlanAmountTalkTests(shops);
