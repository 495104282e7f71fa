using ShopAgent.Cli.Rendering;

namespace ShopAgent.Tests.Rendering;

public class SearchRendererTests
{
    [Fact]
    public void Nothing_fits_says_which_limit_and_what_is_nearest() => Assert.Equal(
        """
          Nothing fits: the limit "under 10 EUR" leaves nothing. The nearest is €19.90.
          Read as: "tennt" as "tent"
          Not understood, and left out of the search: zorbly
        """,
        Drawn.Text(SearchRenderer.Render(Samples.NothingFound, Drawn.Context())));
}
