using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Language;

public sealed class LexiconTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("shopagent-words-").FullName;

    [Fact]
    public void The_shipped_lists_load_and_know_their_words()
    {
        var lexicon = TestCatalog.Lexicon;
        Assert.Equal(["en", "fr"], lexicon.Languages.Order());
        Assert.Contains("notebook", lexicon.Synonyms.Expand("laptops"));
        Assert.Contains("milk", lexicon.Translations.Expand("lait"));
        Assert.True(lexicon.Colours.TryGet("noire", out var colour));
        Assert.Equal("black", colour);
        Assert.True(lexicon.Units.TryGet("Go", out var unit));
        Assert.Equal(("GB", 1m), (unit.Base, unit.Factor));
    }

    [Fact]
    public void A_colour_stands_for_its_family_and_a_material_not_for_its_imitation()
    {
        Assert.Contains("navy", TestCatalog.Lexicon.Colours.FamilyOf("blue"));
        Assert.Contains("merino", TestCatalog.Lexicon.Materials.FamilyOf("wool"));
        Assert.DoesNotContain("faux leather", TestCatalog.Lexicon.Materials.FamilyOf("leather"));
    }

    [Theory]
    [InlineData("phrases.txt", "frame: show me\nnonsense: so", 2)]
    [InlineData("phrases.txt", "frame show me", 1)]
    [InlineData("units.txt", "# comment\nmass | g | one | gram", 2)]
    [InlineData("units.txt", "mass | kg | 1000 | kilo", 1)]
    [InlineData("qualities.txt", "price | down | cheaper | cheapest", 1)]
    [InlineData("specs.txt", "weight | g", 1)]
    [InlineData("ordinals.txt", "first: 1st", 1)]
    public void A_malformed_line_is_named(string file, string content, int line)
    {
        Write("phrases.txt", "frame: find");
        Write(file, content);
        var exception = Assert.Throws<CatalogException>(() => Lexicon.Load(_directory));
        Assert.Contains(file, exception.Message, StringComparison.Ordinal);
        Assert.Contains($"line {line}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_lists_are_named() => Assert.Contains(_directory, Assert.Throws<CatalogException>(() => Lexicon.Load(_directory)).Message, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Write(string file, string content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_directory, "en")).FullName;
        File.WriteAllText(Path.Combine(folder, file), content);
    }
}
