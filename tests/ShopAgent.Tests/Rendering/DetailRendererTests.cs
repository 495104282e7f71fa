using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class DetailRendererTests
{
    [Fact]
    public void A_product_with_other_shops() => Assert.Equal(
        """
          Trail Duo 2-person tent  Nordkap
          €129.00  was €149.00 · Alpine Hut · ★ 4.6 (128) · in stock

          A light tent for two with a porch for boots and packs. Inner and outer can be
          pitched together in the rain.

          Weight      2.1 kg
          Waterproof  3000 mm

          Also sold by
          River & Sons [outlet]                    in stock                  from €59.50
        """,
        Drawn.Panel(new DetailPanel(Samples.Offers[0], [Samples.Dress]), Drawn.Standard, "en"));

    [Fact]
    public void Every_option_with_its_own_price_and_stock() => Assert.Equal(
        """
          Linen dress [bold]Mira[/]
          from €59.50 · River & Sons [outlet] · in stock

          size
          38        only 2 left                                                   €59.50
          40        out of stock                                                  €64.50
        """,
        Drawn.Panel(new DetailPanel(Samples.Offers[1], []), Drawn.Standard, "en"));

    [Fact]
    public void Food_states_its_allergens() => Assert.Equal(
        """
          Oat biscuits
          €1,234.50 · Alpine Hut · pre-order

          Diet  vegan

          Contains gluten
          May contain nuts
          Free of milk
          Allergens are not fully declared. Read the label before you eat it.
        """,
        Drawn.Panel(new DetailPanel(Samples.Hit(Samples.Biscuits), []), Drawn.Standard, "en"));
}
