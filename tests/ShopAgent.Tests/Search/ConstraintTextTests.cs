using System.Globalization;
using CsCheck;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

/// <summary>What a result says it held products against can be said back, and means the same.</summary>
public sealed class ConstraintTextTests(SharedCatalog shared) : IClassFixture<SharedCatalog>
{
    private static readonly Gen<string> Type = OneOf("tents", "jackets", "headphones", "dresses", "ssd", "pasta", "cables");

    private static readonly Gen<string> Number = Gen.Select(Gen.Int[1, 400], OneOf("", ".5"), (whole, part) => whole.ToString(CultureInfo.InvariantCulture) + part);

    private static readonly Gen<string> Price = Gen.Select(
        OneOf("under", "at most", "over", "at least", "cheaper than"), Gen.Int[1, 2_000], OneOf(" euros", " EUR", "€", ".99 EUR"), (limit, amount, currency) => $"{limit} {amount}{currency}");

    private static readonly Gen<string> Prices = Gen.Select(Gen.Int[1, 500], Gen.Int[1, 500], (low, more) => $"between {low} and {low + more} euros");

    private static readonly Gen<string> Measure = Gen.Select(
        OneOf("at least", "at most", "exactly", "more than", "less than", ""), Number, OneOf(" kg", " g", " m", " cm", " GB", " TB", " W", " L", " inches", " Hz", " mAh"),
        (limit, number, unit) => $"{limit} {number}{unit}".Trim());

    private static readonly Gen<string> Word = OneOf(
        "black", "red or blue", "not black", "not red", "no polyester", "cotton", "vegan", "without gluten", "free of peanuts", "in stock", "size 38", "size M", "rated at least 4.5", "refurbished", "waterproof", "not from Auralis");

    private static readonly Gen<string> Constraint = Gen.OneOf(Price, Prices, Measure, Measure, Word);

    [Fact]
    public void A_constraint_that_is_said_back_is_the_constraint() => Gen.Select(Type, Constraint).Sample((type, constraint) =>
    {
        foreach (var said in Compile($"{type} {constraint}").Where(compiled => compiled.Kind is not (ConstraintKind.Type or ConstraintKind.Term)))
            Assert.Contains((said.Kind, said.Text), Compile($"{type} {said.Text}").Select(again => (again.Kind, again.Text)));
    }, iter: 400, seed: "0000KMQq5T84");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    private IReadOnlyList<SearchConstraint> Compile(string request)
    {
        var (lexicon, snapshot, query) = (TestCatalog.Lexicon, shared.Catalog.Snapshot, shared.Catalog.Parser.Parse(request));
        return new ConstraintCompiler(lexicon, snapshot, new SpecEvidence(lexicon)).Compile(query, [], new VariantWords(new HashSet<int>(), new HashSet<int>()), [], shared.Catalog.Time.GetUtcNow());
    }
}
