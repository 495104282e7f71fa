using ShopAgent.Agent.References;
using ShopAgent.Agent.Tools;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Plugins.Finding;

/// <summary>Maps structured filters onto a query, value by value: no sentence is made of them and read again. What they say wins over what the words said.</summary>
internal sealed class FilterReader(Lexicon lexicon, QueryParser parser, ShopDirectory shops, TimeProvider time)
{
    private const string Brand = "brand";
    private const string Shop = "shop";
    private const string FreeSuffix = "-free";

    /// <param name="query">What the words of the call mean.</param>
    /// <param name="problem">One sentence that names the value that is none, and the right ones; null when all filters are in the result.</param>
    public ProductQuery Apply(ProductQuery query, SearchFilters filters, out string? problem)
    {
        problem = null;
        if (filters.Type is { } type) query = WithType(query, type);
        if (filters.Brands.Count > 0) query = query with { Brands = filters.Brands };
        if (filters.Shops.Count > 0) query = query with { Merchants = Shops(filters.Shops, "filters.shops", ref problem) };
        if (filters.Price is { } price) query = query with { Price = Price(price, ref problem) };
        if (filters.Available is { } available) query = query with { InStockOnly = available };
        if (filters.OnSale is { } onSale) query = query with { OnSaleOnly = onSale };
        if (filters.MinRating is { } rating) query = query with { MinimumRating = rating };
        if (filters.Specs.Count > 0) query = query with { Specs = Specs(query.Specs, filters.Specs, ref problem) };
        if (filters.Attributes.Count > 0) query = query with { Required = [.. query.Required.Union(filters.Attributes.Where(filter => filter.Values.Count > 0).Select(Wanted))] };
        if (filters.Sizes.Count > 0) query = query with { Sizes = filters.Sizes };
        foreach (var name in filters.FreeOf) query = WithFreeOf(query, name);
        foreach (var unwanted in filters.Not) query = Without(query, unwanted, ref problem);
        if (filters.DeliverBy is { } day) query = query with { Delivery = Window(day, ref problem) };
        return query;
    }

    /// <summary>The type as the catalogue calls it; further words of it ("trail running" of "trail running shoes") rank.</summary>
    private ProductQuery WithType(ProductQuery query, string type)
    {
        var read = parser.Parse(type);
        if (read.Type is null) return query with { Terms = $"{query.Terms} {type}".Trim() };
        return query with { Type = read.Type, Terms = string.Join(' ', query.Terms.Split(' ').Concat(read.Terms.Split(' ')).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)) };
    }

    private List<string> Shops(IEnumerable<string> names, string place, ref string? problem)
    {
        List<string> ids = [];
        foreach (var name in names)
        {
            if (shops.Named(name) is { } shop) ids.Add(shop.Id);
            else problem ??= $"'{name}' in {place} is no shop of the catalogue; there are {string.Join(", ", shops.All.Select(merchant => merchant.Name))}.";
        }

        return ids;
    }

    private PriceRange? Price(PriceFilter price, ref string? problem)
    {
        if (shops.CurrencyOf(price.Currency) is not { } own)
        {
            problem ??= $"No shop sells in '{price.Currency}'; filters.price.currency is one of {shops.Currencies}.";
            return null;
        }

        return new PriceRange { Min = price.Min is { } min ? Money.FromMajor(min, own) : null, Max = price.Max is { } max ? Money.FromMajor(max, own) : null };
    }

    private List<SpecConstraint> Specs(IReadOnlyList<SpecConstraint> said, IReadOnlyList<SpecFilter> filters, ref string? problem)
    {
        List<SpecConstraint> specs = [];
        foreach (var filter in filters)
        {
            var (unit, factor) = ((string?)null, 1m);
            if (filter.Unit is { Length: > 0 } given)
            {
                if (!lexicon.Units.TryGet(given.ToLowerInvariant(), out var known) && !lexicon.Units.TryGet(given, out known)) problem ??= $"'{given}' in filters.specs is no unit; write for example kg, cm, l, GB, W or h.";
                else (unit, factor) = (known.Base, known.Factor);
            }

            var name = (lexicon.Specs.Find(filter.Name.ToLowerInvariant(), unit) ?? (unit is null ? (lexicon.Specs.Find(filter.Name.ToLowerInvariant()) is [var first, ..] ? first : null) : null))?.Name ?? filter.Name.ToLowerInvariant();
            specs.Add(new SpecConstraint(name, ComparisonOf(filter.Op), filter.Value * factor, unit, FormattableString.Invariant($"{name} {Words(filter.Op)}{filter.Value:0.######} {filter.Unit}").Trim()));
        }

        return [.. said.Where(own => !specs.Exists(spec => spec.Name == own.Name || (own.Name is null && own.Unit == spec.Unit))), .. specs];
    }

    private static Comparison ComparisonOf(SpecOperator op) => op switch
    {
        SpecOperator.LessThan => Comparison.LessThan,
        SpecOperator.AtMost => Comparison.AtMost,
        SpecOperator.AtLeast => Comparison.AtLeast,
        SpecOperator.MoreThan => Comparison.MoreThan,
        _ => Comparison.Equal,
    };

    private static string Words(SpecOperator op) => op switch
    {
        SpecOperator.LessThan => "under ",
        SpecOperator.AtMost => "at most ",
        SpecOperator.AtLeast => "at least ",
        SpecOperator.MoreThan => "over ",
        _ => "",
    };

    private TermConstraint Wanted(PropertyFilter filter)
    {
        var terms = filter.Values.Select(Term).ToList();
        var kind = terms.TrueForAll(term => term.Kind == terms[0].Kind) ? terms[0].Kind : TermKind.Word;
        return new TermConstraint(string.Join(" or ", terms.Select(term => term.Term)), kind);
    }

    private TermConstraint Term(string value)
    {
        var word = value.Trim().ToLowerInvariant();
        if (lexicon.Colours.TryGet(word, out var colour)) return new TermConstraint(colour, TermKind.Colour);
        if (lexicon.Materials.TryGet(word, out var material)) return new TermConstraint(material, TermKind.Material);
        // A property that the shops word in many ways is read as the words of a sentence would be.
        return parser.Parse(word).Required is [{ Kind: TermKind.Concept } concept] ? concept : new TermConstraint(word, TermKind.Word);
    }

    private ProductQuery WithFreeOf(ProductQuery query, string name)
    {
        var word = name.Trim().ToLowerInvariant();
        if (word.EndsWith(FreeSuffix, StringComparison.Ordinal)) word = word[..^FreeSuffix.Length];
        if (lexicon.Allergens.TryGet(word, out var allergen)) return query with { FreeOf = [.. query.FreeOf.Append(allergen).Distinct()] };
        if (lexicon.Diets.TryGet(word, out var diet) || lexicon.Diets.TryGet(word + FreeSuffix, out diet)) return query with { Diets = [.. query.Diets.Append(diet).Distinct()] };
        return query with { Excluded = [.. query.Excluded.Append(Term(word)).Distinct()] };
    }

    private ProductQuery Without(ProductQuery query, PropertyFilter unwanted, ref string? problem) => unwanted.Name?.ToLowerInvariant() switch
    {
        Brand => query with { ExcludedBrands = [.. query.ExcludedBrands.Union(unwanted.Values)] },
        Shop => query with { ExcludedMerchants = [.. query.ExcludedMerchants.Union(Shops(unwanted.Values, "filters.not", ref problem))] },
        _ => query with { Excluded = [.. query.Excluded.Union(unwanted.Values.Select(Term))] },
    };

    private DeliveryWindow? Window(DateOnly day, ref string? problem)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().Date);
        if (day < today)
        {
            problem ??= $"filters.deliverBy is {DayText.Iso(day)}, and today is {DayText.Iso(today)} already.";
            return null;
        }

        var workingDays = Enumerable.Range(1, Math.Min(366, day.DayNumber - today.DayNumber)).Count(ahead => today.AddDays(ahead).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return new DeliveryWindow(workingDays, shops.All.Where(merchant => merchant.Shipping?.Delivery is not null).ToDictionary(merchant => merchant.Id, merchant => merchant.Shipping!.Delivery!.MaxDays, StringComparer.Ordinal));
    }
}
