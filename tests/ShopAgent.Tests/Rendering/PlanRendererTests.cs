using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class PlanRendererTests
{
    [Fact]
    public void A_plan_within_the_budget() => Assert.Equal(
        """
          Proposed basket  budget €50.00, everything included
          head torch    Nova 300 head torch · Alpine Hut                     1 ×  €19.90
          sleeping bag  Drift sleeping bag · River & Sons [outlet]           1 ×  €24.00

                        Shipping, Alpine Hut                                        free
                        Shipping, River & Sons [outlet]                            €4.95
                        Total                                                     €48.85
          €1.15 of the budget are left.
        """,
        Drawn.Panel(new PlanPanel(Samples.Plan, Samples.Eur(50)), Drawn.Standard, "en"));

    [Fact]
    public void A_budget_that_does_not_reach() => Assert.Equal(
        """
          Proposed basket  budget €30.00, everything included
          head torch    Nova 300 head torch · Alpine Hut                     1 ×  €19.90
          sleeping bag  Drift sleeping bag · River & Sons [outlet]           1 ×  €24.00

                        Shipping, Alpine Hut                                        free
                        Shipping, River & Sons [outlet]                            €4.95
                        Total                                                     €48.85
          The budget does not reach: the least that all of this costs is €48.85,
          shipping included.
        """,
        Drawn.Panel(new PlanPanel(Samples.Plan with { IsFeasible = false, Minimum = Samples.Eur(48.85m) }, Samples.Eur(30)), Drawn.Standard, "en"));
}
