using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class OffersRendererTests
{
    [Fact]
    public void Cards_on_a_narrow_terminal() => Assert.Equal(
        """
          1  Trail Duo 2-person tent                                             €129.00
             Alpine Hut · ★ 4.6 (128) · in stock · waterproof                was €149.00
          2  Linen dress [bold]Mira[/]                                       from €59.50
             River & Sons [outlet] · in stock · 2 options
          3  Enamel mug                                                  no price listed
             Alpine Hut · stock not stated
             not stated: dishwasher safe
          Showing 3 of 12. Say "more" for the next ones.
        """,
        Drawn.Panel(new OffersPanel(Samples.Offers, 12, AreAlternatives: false), Drawn.Standard, "en"));

    [Fact]
    public void A_table_on_a_wide_terminal() => Assert.Equal(
        """
             Product                                  Price  Shop                    Rating       Stock             Why
          1  Trail Duo 2-person tent                €129.00  Alpine Hut              ★ 4.6 (128)  in stock          waterproof
                                                was €149.00
          2  Linen dress [bold]Mira[/]          from €59.50  River & Sons [outlet]                in stock
             2 options
          3  Enamel mug                     no price listed  Alpine Hut                           stock not stated
             not stated: dishwasher safe
          Showing 3 of 12. Say "more" for the next ones.
        """,
        Drawn.Panel(new OffersPanel(Samples.Offers, 12, AreAlternatives: false), Drawn.Wide, "en"));

    [Fact]
    public void French_prices_and_words() => Assert.Equal(
        """
          1  Trail Duo 2-person tent                                            129,00 €
             Alpine Hut · ★ 4,6 (128) · en stock · waterproof        au lieu de 149,00 €
          2  Linen dress [bold]Mira[/]                                       dès 59,50 €
             River & Sons [outlet] · en stock · 2 options
          3  Enamel mug                                                 prix non indiqué
             Alpine Hut · stock non indiqué
             non précisé : dishwasher safe
        """,
        Drawn.Panel(new OffersPanel(Samples.Offers, 3, AreAlternatives: false), Drawn.Standard, "fr"));

    [Fact]
    public void Alternatives_are_called_so() => Assert.Equal(
        """
          Not carried as asked for. These come nearest:
          1  Trail Duo 2-person tent                                             €129.00
             Alpine Hut · ★ 4.6 (128) · in stock · waterproof                was €149.00
        """,
        Drawn.Panel(new OffersPanel([Samples.Offers[0]], 40, AreAlternatives: true), Drawn.Standard, "en"));
}
