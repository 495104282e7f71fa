using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class CheckoutRendererTests
{
    [Fact]
    public void Says_that_it_is_a_sandbox_and_what_to_type() => Assert.Equal(
        """
          ╭─Your order─────────────────────────────────────────────────────────────────╮
          │    Alpine Hut                                                              │
          │ 1  Trail Duo 2-person tent                          1 ×   €129.00  €129.00 │
          │ 2  Apples, loose                               1.5~kg ×  €2.99/kg    €4.49 │
          │    Goods                                                           €133.49 │
          │    Shipping                                                           free │
          │    Together                                                        €133.49 │
          │                                                                            │
          │    River & Sons [outlet]                                                   │
          │ 3  Linen dress [bold]Mira[/], 38                    2 ×    €59.50  €119.00 │
          │    Goods                                                           €119.00 │
          │    Shipping                                                          €4.95 │
          │    €31.00 more and shipping here is free                                   │
          │    Together                                                        €123.95 │
          │                                                                            │
          │    Total                                                           €257.44 │
          │                                                                            │
          │ Sandbox: no money moves and nothing is ordered at a real shop.             │
          │ To place it, type yes. Anything else leaves the basket as it is.           │
          ╰────────────────────────────────────────────────────────────────────────────╯
        """,
        Drawn.Panel(new CheckoutPanel(Samples.Proposal), Drawn.Standard, "en"));

    [Fact]
    public void Above_the_limit_the_amount_must_be_typed() => Assert.Equal(
        """
          ╭─Your order─────────────────────────────────────────────────────────────────╮
          │    Alpine Hut                                                              │
          │ 1  Trail Duo 2-person tent                          1 ×   €129.00  €129.00 │
          │ 2  Apples, loose                               1.5~kg ×  €2.99/kg    €4.49 │
          │    Goods                                                           €133.49 │
          │    Shipping                                                           free │
          │    Together                                                        €133.49 │
          │                                                                            │
          │    River & Sons [outlet]                                                   │
          │ 3  Linen dress [bold]Mira[/], 38                    2 ×    €59.50  €119.00 │
          │    Goods                                                           €119.00 │
          │    Shipping                                                          €4.95 │
          │    €31.00 more and shipping here is free                                   │
          │    Together                                                        €123.95 │
          │                                                                            │
          │    Total                                                           €257.44 │
          │                                                                            │
          │ Sandbox: no money moves and nothing is ordered at a real shop.             │
          │ To place it, type the total: €257.44. Anything else leaves the basket as   │
          │ it is.                                                                     │
          ╰────────────────────────────────────────────────────────────────────────────╯
        """,
        Drawn.Panel(new CheckoutPanel(Samples.Proposal with { RequiredAnswer = Samples.Eur(257.44m) }), Drawn.Standard, "en"));
}
