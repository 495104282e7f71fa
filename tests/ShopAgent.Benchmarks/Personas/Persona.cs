using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Benchmarks.Personas;

/// <summary>
/// A generated shopper with tastes that nobody is told: brands, materials, colours and a shop they are drawn to or put off by, how much ratings and low prices matter to them, and a liking of
/// each single product that follows no rule at all.
/// </summary>
internal sealed class Persona
{
    /// <summary>Spread of the liking without a rule, against 1 for a favourite brand: about a third of all choices are not explained by any taste.</summary>
    private const double Whim = 0.45;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, double> _tastes = new(StringComparer.OrdinalIgnoreCase);
    private readonly double _ratings;
    private readonly double _thrift;
    private readonly int _seed;

    /// <param name="shelves">What they shop for: tastes form among things that one meets, the more often the likelier.</param>
    public Persona(int seed, IReadOnlyList<Product> shelves, Lexicon lexicon)
    {
        _seed = seed;
        _lexicon = lexicon;
        var random = new Random(seed);
        Draw(random, shelves, Brands, 4, 1.0);
        Draw(random, shelves, Brands, 2, -0.8);
        Draw(random, shelves, Materials, 3, 0.8);
        Draw(random, shelves, Materials, 2, -0.8);
        Draw(random, shelves, Colours, 2, 0.5);
        Draw(random, shelves, product => [product.MerchantId], 1, 0.5);
        _ratings = 0.3 * random.NextDouble();
        _thrift = 0.4 * random.NextDouble();
    }

    /// <summary>What they would say of themselves if asked: their strongest liking and their strongest dislike.</summary>
    public (string Like, string Dislike) Spoken => (_tastes.MaxBy(taste => taste.Value).Key, _tastes.MinBy(taste => taste.Value).Key);

    public double Utility(Product product, DateTimeOffset now)
    {
        var utility = FeaturesOf(product).Distinct(StringComparer.OrdinalIgnoreCase).Sum(feature => _tastes.GetValueOrDefault(feature));
        if (product.Rating is { } rating) utility += _ratings * ((double)rating.Value - 4);
        if (product.Variants[0].Offer.PriceAt(now) is { } price) utility -= _thrift * Math.Log10((double)price.Amount + 1);
        return utility + Whim * Gaussian(new Random(HashCode(product.Id) ^ _seed));
    }

    private IEnumerable<string> FeaturesOf(Product product) => [product.MerchantId, .. Brands(product), .. Materials(product), .. Colours(product)];

    private static IEnumerable<string> Brands(Product product) => product.Brand is { } brand ? [brand] : [];

    private IEnumerable<string> Materials(Product product) => Parts(product).Select(part => _lexicon.Materials.TryGet(part, out var material) ? material : "").Where(word => word.Length > 0);

    private IEnumerable<string> Colours(Product product) => Parts(product).Select(part => _lexicon.Colours.TryGet(part, out var colour) ? colour : "").Where(word => word.Length > 0);

    private static IEnumerable<string> Parts(Product product) => product.Attributes.Values.Concat(product.Variants[0].Options.Values)
        .SelectMany(value => value.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(part => part.ToLowerInvariant());

    private void Draw(Random random, IReadOnlyList<Product> shelves, Func<Product, IEnumerable<string>> features, int count, double weight)
    {
        var met = shelves.SelectMany(features).Where(feature => !_tastes.ContainsKey(feature)).ToList();
        for (var drawn = 0; drawn < count && met.Count > 0; drawn++)
        {
            var feature = met[random.Next(met.Count)];
            _tastes[feature] = weight * (0.5 + random.NextDouble() / 2);
            met.RemoveAll(other => string.Equals(other, feature, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Box and Muller, 1958.</summary>
    private static double Gaussian(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>FNV-1a: the same in every process, unlike string.GetHashCode.</summary>
    private static int HashCode(string text) => unchecked((int)text.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619));
}
