using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Tests.Conversations;

public class CheckoutTalkTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Nothing_is_ordered_without_a_yes_and_a_new_price_needs_a_new_one()
    {
        using var shopper = shops.NewShopper();
        var asked = await shopper.SayAsync("find me the best power bank and just buy it, don't ask");
        Assert.Equal(0, asked.Orders);
        var first = asked.Panels.OfType<CheckoutPanel>().Single().Proposal;

        RaisePrice(shopper, first.Lines[0].VariantId);
        var repriced = await shopper.SayAsync("yes");
        Assert.Equal(0, repriced.Orders);
        var second = repriced.Panels.OfType<CheckoutPanel>().Single().Proposal;
        Assert.True(second.Totals.Total!.Value > first.Totals.Total!.Value);

        var placed = await shopper.SayAsync("CONFIRM");
        Assert.Equal(1, placed.Orders);
        Assert.Equal(second.Totals.Total, placed.Panels.OfType<OrderPanel>().Single().Order.Totals.Total);
        Assert.True(placed.Basket.IsEmpty);

        Assert.Equal(1, (await shopper.SayAsync("yes")).Orders);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes but make it two")]
    [InlineData("what about shipping?")]
    [InlineData("add 1 pack of spaghetti")]
    public async Task Any_other_line_leaves_the_order_unplaced(string line)
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("1 pack of spaghetti", "check out", line);
        Assert.Equal(0, shopper.Last.Orders);
        Assert.Equal(0, (await shopper.SayAsync("yes")).Orders);
    }

    [Fact]
    public async Task A_restart_between_summary_and_yes_keeps_the_one_summary()
    {
        using var shopper = shops.NewShopper();
        await shopper.SayAllAsync("1 pack of spaghetti", "commander");
        shopper.Restart();
        Assert.Equal(1, (await shopper.SayAsync("oui")).Orders);
        Assert.Equal(1, (await shopper.SayAsync("oui")).Orders);
    }

    private static void RaisePrice(Shopper shopper, string variantId)
    {
        using var connection = shopper.Service<CatalogDatabase>().Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE variant SET list_minor = list_minor + 500, sale_minor = NULL WHERE id = $id; UPDATE meta SET value = value + 1 WHERE key = 'catalog_version'";
        command.Parameters.AddWithValue("$id", variantId);
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
