using ShopAgent.Shopping.Profiles;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Profiles;

public class ProfileWordsTests
{
    private static readonly ProfileWords Words = new(TestCatalog.Lexicon);

    private static readonly ShopperProfile Profile = ProfileSample.Of(
        (FactKind.Size, "m", null),
        (FactKind.Size, "42", "shoes"),
        (FactKind.Avoid, "polyester", null),
        (FactKind.Allergy, "nuts", null),
        (FactKind.Like, "blue", null),
        (FactKind.Budget, "50 EUR", null));

    [Theory]
    [InlineData("my size", "m,42")]
    [InlineData("ma taille", "m,42")]
    [InlineData("my shoe size", "42")]
    [InlineData("size 42", "42")]
    [InlineData("ma pointure", "m,42")]
    [InlineData("the polyester", "polyester")]
    [InlineData("that I avoid polyester", "polyester")]
    [InlineData("le polyester", "polyester")]
    [InlineData("nuts", "nuts")]
    [InlineData("my nut allergy", "nuts")]
    [InlineData("that I'm allergic to hazelnuts", "nuts")]
    [InlineData("mes allergies", "nuts")]
    [InlineData("my budget", "50 EUR")]
    [InlineData("my preferences", "polyester,blue")]
    [InlineData("everything", "m,42,polyester,nuts,blue,50 EUR")]
    [InlineData("tout", "m,42,polyester,nuts,blue,50 EUR")]
    [InlineData("everything about shoes", "42")]
    [InlineData("all my sizes", "m,42")]
    [InlineData("my diet", "")]
    [InlineData("the weather", "")]
    [InlineData("", "")]
    public void Facts_are_found_by_kind_value_and_scope(string words, string values) =>
        Assert.Equal(values, string.Join(',', Words.Find(Profile, words).Select(fact => fact.Value)));
}
