using ShopAgent.Cli.Rendering;

namespace ShopAgent.Tests.Rendering;

public class ImportReportRendererTests
{
    [Fact]
    public void Counts_kinds_of_issues_and_where_all_are_listed() => Assert.Equal(
        """
          Alpine Hut  WooCommerce CSV · EUR · 1.3 s
          1,250  records read
          1,204  products imported
          3,311  variants, the things one buys
              2  variants without a price: shown, never sold
              1  records rejected
              3  warnings
          1  id-missing     line 7, ID: The record has no id and was left out.
          2  price-missing  line 158, id T9, Regular price = ask: The product has no
                            price; it is shown without one and cannot be bought.
          Every issue in a file: shopagent import feeds/hut.csv --issues issues.jsonl
        """,
        Drawn.Text(ImportReportRenderer.Render(Samples.Report, null, Drawn.Context())));
}
