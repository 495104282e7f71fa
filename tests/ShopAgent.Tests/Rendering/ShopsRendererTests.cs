using ShopAgent.Cli.Rendering;

namespace ShopAgent.Tests.Rendering;

public class ShopsRendererTests
{
    [Fact]
    public void Shops_with_their_shipping() => Assert.Equal(
        """
          Shop                   Products  Currency  Shipping
          Alpine Hut                1,204  EUR       €4.95, free from €60.00, 2–4 days
          River & Sons [outlet]        12  GBP       not stated
        """,
        Drawn.Text(ShopsRenderer.Render(Samples.Shops, Drawn.Context())));
}
