using System.Text.RegularExpressions;
using ShopAgent.Cli.Rendering;

namespace ShopAgent.Tests.Rendering;

public partial class PanelWordsTests
{
    [Fact]
    public void Every_language_has_every_phrase_with_the_same_places()
    {
        var english = PanelWords.Load("en");
        var french = PanelWords.Load("fr");
        Assert.Equal(english.Keys.Order(), french.Keys.Order());
        Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(french[key])));
    }

    [Fact]
    public void A_language_without_words_is_answered_in_English() => Assert.Equal("en", PanelWords.Load("xx").Language);

    [Fact]
    public void A_missing_phrase_is_named() =>
        Assert.Contains("'no.such'", Assert.Throws<KeyNotFoundException>(() => PanelWords.Load("en")["no.such"]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "1 item")]
    [InlineData(2, "2 items")]
    [InlineData(1200, "1,200 items")]
    public void Counts_choose_their_form(int count, string expected) => Assert.Equal(expected, PanelWords.Load("en").Count("basket.lines", count));

    private static IEnumerable<string> Places(string phrase) => Place().Matches(phrase).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
