using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

public class HeadNounTests
{
    private readonly HeadNoun _heads = new(TestCatalog.Lexicon);

    [Theory]
    [InlineData("Laptop bag 15.6 inch, black", "bag")]
    [InlineData("Case for smartphones", "case")]
    [InlineData("Gaming Case w/ Glass Side & Front, E-ATX", "case")]
    [InlineData("Acme Wireless Over-Ear Headphones, 40 h, Black", "headphones")]
    [InlineData("Notebook Silver 43.2 cm (17\") 1440 x 900 pixels", "notebook")]
    [InlineData("Toner cartridge Original Black 6 pc(s)", "cartridge")]
    [InlineData("Gluten free spaghetti 400g", "spaghetti")]
    [InlineData("Dark Chocolate 70 %, 100 g", "chocolate")]
    [InlineData("Caddy M.2 NVMe SSD Caddy, USB 3.2", "caddy")]
    [InlineData("Wrap dress in viscose", "dress")]
    [InlineData("Pack of batteries", "batteries")]
    [InlineData("Tente 2 places imperméable pour la randonnée", "tente")]
    public void A_title_is_what_its_noun_phrase_ends_in(string title, string head) => Assert.Equal(head, _heads.OfTitle(title, null));

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData(",,,")]
    public void A_title_without_a_noun_has_none(string title) => Assert.Equal("", _heads.OfTitle(title, null));
}
