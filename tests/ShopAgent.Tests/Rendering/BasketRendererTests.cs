using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class BasketRendererTests
{
    [Fact]
    public void Lines_shipping_and_totals_by_shop() => Assert.Equal(
        """
          Basket  3 items, 2 shops

             Alpine Hut
          1  Trail Duo 2-person tent                              1 ×   €129.00  €129.00
          2  Apples, loose                                   1.5~kg ×  €2.99/kg    €4.49
             Goods                                                               €133.49
             Shipping                                                               free
             Together                                                            €133.49

             River & Sons [outlet]
          3  Linen dress [bold]Mira[/], 38                        2 ×    €59.50  €119.00
             Goods                                                               €119.00
             Shipping                                                              €4.95
             €31.00 more and shipping here is free
             Together                                                            €123.95

             Total                                                               €257.44
        """,
        Drawn.Panel(new BasketPanel(Samples.Basket, Samples.Totals), Drawn.Standard, "en"));

    [Fact]
    public void One_shop_has_one_total() => Assert.Equal(
        """
          Panier  1 article, 1 boutique

             Alpine Hut
          1  Trail Duo 2-person tent                         1 ×  1 129,00 €  1 129,00 €
             Articles                                                         1 129,00 €
             Livraison                                                            4,95 €

             Total                                                            1 133,95 €
        """,
        Drawn.Panel(Samples.OneShopBasket, Drawn.Standard, "fr"));

    [Fact]
    public void Unknown_shipping_is_not_free() => Assert.Equal(
        """
          Basket  1 item, 1 shop

             Alpine Hut
          1  Trail Duo 2-person tent                            1 ×  €129.00     €129.00
             Goods                                                               €129.00
             Shipping                                                         not stated

             Total                                                               €129.00
          Without the shipping of shops that do not state it.
        """,
        Drawn.Panel(Samples.UnknownShippingBasket, Drawn.Standard, "en"));
}
