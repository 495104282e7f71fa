namespace ShopAgent.Tests.Rendering;

public class ComparisonRendererTests
{
    [Fact]
    public void Side_by_side_where_there_is_room() => Assert.Equal(
        """
                  1 Trail Duo 2-person      2 Linen dress             3 Enamel mug
                  tent                      [bold]Mira[/]
          Price   €129.00                   from €59.50               no price listed
          Shop    Alpine Hut                River & Sons [outlet]     Alpine Hut
          Stock   in stock                  in stock                  stock not stated
          Rating  ★ 4.6 (128)               –                         –
          Weight  2.1 kg                    –                         120 g
        """,
        Drawn.Panel(Samples.Comparison, Drawn.Standard, "en"));

    [Fact]
    public void Below_each_other_where_there_is_not() => Assert.Equal(
        """
          1 Trail Duo 2-person tent
          Price   €129.00
          Shop    Alpine Hut
          Stock   in stock
          Rating  ★ 4.6 (128)
          Weight  2.1 kg

          2 Linen dress [bold]Mira[/]
          Price   from €59.50
          Shop    River & Sons [outlet]
          Stock   in stock
          Rating  –
          Weight  –

          3 Enamel mug
          Price   no price listed
          Shop    Alpine Hut
          Stock   stock not stated
          Rating  –
          Weight  120 g
        """,
        Drawn.Panel(Samples.Comparison, 50, "en"));
}
