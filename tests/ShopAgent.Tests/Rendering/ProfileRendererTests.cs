using ShopAgent.Agent.Panels;

namespace ShopAgent.Tests.Rendering;

public class ProfileRendererTests
{
    [Fact]
    public void Facts_with_scope_source_and_date() => Assert.Equal(
        """
          What I remember about you
          Avoid        polyester                                     inferred 2026-01-14
          Size         42 for shoes                                      said 2026-01-14
          To have something forgotten, say so: "forget my size".
        """,
        Drawn.Panel(new ProfilePanel(Samples.Facts), Drawn.Standard, "en"));
}
