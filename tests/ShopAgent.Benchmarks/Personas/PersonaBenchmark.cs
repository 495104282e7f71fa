using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog;
using ShopAgent.Import;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Importing;
using ShopAgent.Shopping;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Benchmarks.Personas;

/// <summary>
/// Does the profile help? Generated shoppers with hidden tastes shop in five sessions in the departments that interest them; then, for wishes they have not had before and without what they bought already, the rank of the item they would choose is compared without
/// and with what was learned. Sessions look at lists that are not personalised, so that the learner does not feed itself.
/// </summary>
internal static class PersonaBenchmark
{
    private const int Sessions = 5;
    private const int WishesPerSession = 3;
    private const int TestWishes = 8;

    /// <summary>What a shopper looks through before choosing.</summary>
    private const int Looked = 30;

    private const int SmallestShelf = 8;
    private const int ListLength = 200;

    private static readonly DateTimeOffset Now = new(2026, 1, 14, 10, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string catalogue, Options options)
    {
        var directory = options.EmptyDirectory("persona");
        await using var services = Services(directory);
        await services.GetRequiredService<CatalogImporter>().ImportAsync(catalogue, new ImportOptions { SourceKind = MerchantSource.Demo }, null, CancellationToken.None);
        var products = services.GetRequiredService<ProductStore>().ReadAll().Select(stored => stored.Product).ToList();
        var departments = Departments(products, services);
        var count = options.Number("shoppers", 100);
        var learned = new List<(Ranking Before, Ranking After)>();
        var spoken = new List<(Ranking Before, Ranking After)>();
        foreach (var seed in Enumerable.Range(1, count))
        {
            var wishes = WishesOf(seed, departments);
            var persona = new Persona(seed, [.. wishes.SelectMany(wish => Find(wish, ShopperProfile.Empty, services))], services.GetRequiredService<Lexicon>());
            learned.Add(Measure(persona, wishes, services, speaks: false));
            spoken.Add(Measure(persona, wishes, services, speaks: true));
        }

        Console.WriteLine($"{products.Count} products, {departments.Sum(department => department.Count)} wishes in {departments.Count} departments, {count} shoppers, {Sessions} sessions of {WishesPerSession} purchases, {TestWishes} new wishes each");
        Print("learned from baskets and orders", learned);
        Print("learned, and two tastes said", spoken);
        return 0;
    }

    private static (Ranking Before, Ranking After) Measure(Persona persona, IReadOnlyList<string> order, IServiceProvider services, bool speaks)
    {
        var learner = services.GetRequiredService<TasteLearner>();
        var profile = ShopperProfile.Empty;
        var owned = new HashSet<string>(StringComparer.Ordinal);
        if (speaks)
        {
            profile = profile.Remember(FactKind.Like, persona.Spoken.Like.ToLowerInvariant(), null, FactSource.Stated, Now, "");
            profile = profile.Remember(FactKind.Dislike, persona.Spoken.Dislike.ToLowerInvariant(), null, FactSource.Stated, Now, "");
        }

        foreach (var wish in order.Take(Sessions * WishesPerSession))
        {
            if (Find(wish, ShopperProfile.Empty, services).Where(product => !owned.Contains(product.Id)).Take(Looked).MaxBy(product => persona.Utility(product, Now)) is not { } bought) continue;
            owned.Add(bought.Id);
            profile = learner.Observe(profile, bought, bought.Variants[0].Options.Values, new TasteEvidence(1, 0, 0));
            profile = learner.Observe(profile, bought, bought.Variants[0].Options.Values, new TasteEvidence(0, 0, 1));
        }

        var tests = order.Skip(Sessions * WishesPerSession).Take(TestWishes)
            .Select(wish => (Before: Rank(wish, ShopperProfile.Empty, owned, persona, services), After: Rank(wish, profile, owned, persona, services))).ToList();
        return (Mean(tests.Select(test => test.Before)), Mean(tests.Select(test => test.After)));
    }

    private static Ranking Rank(string wish, ShopperProfile profile, HashSet<string> owned, Persona persona, IServiceProvider services) =>
        Ranking.Of([.. Find(wish, profile, services).Where(product => !owned.Contains(product.Id)).Select(product => persona.Utility(product, Now))]);

    private static IEnumerable<Product> Find(string wish, ShopperProfile profile, IServiceProvider services)
    {
        var query = services.GetRequiredService<QueryParser>().Parse(wish);
        var result = services.GetRequiredService<ProductSearch>().Search(services.GetRequiredService<ProfileQuery>().Apply(query, profile).Query, ListLength);
        return result.Hits.Where(hit => hit.Unknown.Count == 0).Select(hit => hit.Product);
    }

    /// <summary>The names of shelves that have a choice, by the department that they belong to.</summary>
    private static List<List<string>> Departments(IReadOnlyList<Product> products, IServiceProvider services) =>
    [
        .. products.SelectMany(product => product.Categories).GroupBy(path => path.Split('>')[0].Trim().ToLowerInvariant()).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.SelectMany(path => path.Split('>')).Select(name => name.Trim().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)
                .Where(wish => Find(wish, ShopperProfile.Empty, services).Count() >= SmallestShelf).ToList())
            .Where(wishes => wishes.Count > 0),
    ];

    /// <summary>Departments in the shopper's own order until there are wishes enough for all sessions and the test.</summary>
    private static List<string> WishesOf(int seed, IReadOnlyList<List<string>> departments)
    {
        var random = new Random(seed * 7919);
        var wishes = new List<string>();
        foreach (var department in departments.OrderBy(_ => random.Next()))
        {
            wishes = [.. wishes.Union(department)];
            if (wishes.Count >= Sessions * WishesPerSession + TestWishes) break;
        }

        return [.. wishes.OrderBy(_ => random.Next())];
    }

    private static Ranking Mean(IEnumerable<Ranking> rankings)
    {
        var all = rankings.ToList();
        return new Ranking(all.Average(ranking => ranking.ReciprocalRank), all.Average(ranking => ranking.Ndcg));
    }

    private static void Print(string title, List<(Ranking Before, Ranking After)> shoppers)
    {
        Console.WriteLine(title);
        Print("MRR", [.. shoppers.Select(shopper => (shopper.Before.ReciprocalRank, shopper.After.ReciprocalRank))]);
        Print("nDCG@10", [.. shoppers.Select(shopper => (shopper.Before.Ndcg, shopper.After.Ndcg))]);
    }

    private static void Print(string measure, List<(double Before, double After)> shoppers)
    {
        var (gain, low, high) = Bootstrap.Gain(shoppers);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {measure,-8} {shoppers.Average(shopper => shopper.Before):0.000} -> {shoppers.Average(shopper => shopper.After):0.000}  {gain:+0.0 %;-0.0 %} (95 %: {low:+0.0 %;-0.0 %} to {high:+0.0 %;-0.0 %}), better for {shoppers.Count(shopper => shopper.After > shopper.Before)}, worse for {shoppers.Count(shopper => shopper.After < shopper.Before)}"));
    }

    private static ServiceProvider Services(string directory)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = directory }).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddSingleton<TimeProvider>(new FixedTime(Now)).AddCatalog().AddImport().AddShopping().BuildServiceProvider();
    }
}
