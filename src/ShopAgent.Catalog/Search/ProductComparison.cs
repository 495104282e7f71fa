using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search;

/// <summary>Lays products side by side: the attributes and typed specs in which they differ, those that most of them state first.</summary>
public sealed class ProductComparison(Lexicon lexicon)
{
    private const int MostRows = 16;

    public IReadOnlyList<ComparedSpec> Compare(IReadOnlyList<Product> products)
    {
        var attributes = products.SelectMany(product => product.Attributes.Keys).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => new ComparedSpec(name, [.. products.Select(product => Attribute(product, name))])).ToList();
        var stated = attributes.Select(row => row.Name).Concat(attributes.SelectMany(row => lexicon.Specs.Find(row.Name)).Select(concept => concept.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var specs = products.SelectMany(product => product.Specs).Where(spec => spec.Number is not null).Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => !stated.Contains(name))
            .Select(name => new ComparedSpec(name, [.. products.Select(product => Measure(product, name))])).Where(row => row.Values.Count(value => value is not null) > 1);
        return
        [
            .. attributes.Concat(specs).Where(Differs).OrderByDescending(row => row.Values.Count(value => value is not null)).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase).Take(MostRows),
        ];
    }

    private static bool Differs(ComparedSpec row) => row.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;

    private static string? Attribute(Product product, string name) => product.Attributes.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The best-trusted value: specs stand in the order attribute, title, description.</summary>
    private string? Measure(Product product, string name) =>
        product.Specs.Where(spec => spec.Number is not null && NameOf(spec).Equals(name, StringComparison.OrdinalIgnoreCase)).Select(spec => MeasureText.Format(spec.Number!.Value, spec.Unit)).FirstOrDefault();

    private string NameOf(Spec spec) => lexicon.Specs.Find(spec.Name, spec.Unit)?.Name ?? spec.Name;
}

/// <param name="Name">Of the spec or attribute.</param>
/// <param name="Values">One a product, in their order; null where a product does not state it.</param>
public sealed record ComparedSpec(string Name, IReadOnlyList<string?> Values);
