using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class OrderRendererTests
{
    [Fact]
    public void A_confirmation_with_number_and_date() => Assert.Equal(
        """
          ╭─Order SA-20260114-0001─────────────────────────────────────────────────────╮
          │ Placed 2026-01-14 10:30                                                    │
          │                                                                            │
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
          │ Sandbox order: nothing is charged, nothing is sent.                        │
          ╰────────────────────────────────────────────────────────────────────────────╯
        """,
        Drawn.Panel(new OrderPanel(Samples.Order), Drawn.Standard, "en"));
}
