using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Enrich;

/// <summary>
/// Allergens and diets of food. What the feed declares is taken at its word; ingredients add what they name; sentences of title, description and tags add "may contain" and "free
/// from". Where nothing is declared, what is not named stays unknown. Goods that are no food get none of it.
/// </summary>
internal sealed class FoodEnrichment : IProductEnrichment
{
    private const string IngredientsAttribute = "ingredients";

    private static readonly PhraseTable<string> DietWords = new(WordFile.EntriesOfAll("diets").SelectMany(entry => entry.Words.Append(entry.Key).Select(word => (word, entry.Key))));

    public Product Enrich(Product product)
    {
        var declared = product.Allergens;
        var ingredients = product.Attributes.GetValueOrDefault(IngredientsAttribute, "");
        if (!declared.IsDeclared && ingredients.Length == 0 && !FoodWords.IsFood(product)) return product with { Allergens = AllergenInfo.NotFood, Diets = Canonical(product.Diets) };

        var diets = Canonical(product.Diets.Concat(product.Tags.Where(tag => Diet(tag) is not null)));
        var statements = new AllergenSentences();
        statements.Read(ingredients, isIngredients: true);
        foreach (var text in (string[])[product.Title, product.Description, .. product.Tags, .. diets]) statements.Read(text, isIngredients: false);
        return product with { Allergens = Combine(declared, statements), Diets = diets };
    }

    private static AllergenInfo Combine(AllergenInfo declared, AllergenSentences statements)
    {
        var contains = Names(declared.Contains).Union(statements.Contains).ToList();
        var mayContain = Names(declared.MayContain).Union(statements.MayContain).Except(contains).ToList();
        var freeOf = Names(declared.FreeOf).Union(statements.FreeOf).Except(contains).Except(mayContain).ToList();
        return new AllergenInfo(true, declared.IsDeclared, Sorted(contains), Sorted(mayContain), Sorted(freeOf));
    }

    private static IEnumerable<string> Names(IEnumerable<string> declared) => declared.SelectMany(AllergenWords.Canonical);

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Canonical names in the feed's order; a diet that no list knows stays as written, lower case.</summary>
    private static string[] Canonical(IEnumerable<string> diets) =>
        [.. diets.Select(diet => Diet(diet) ?? diet.Trim().ToLowerInvariant()).Where(diet => diet.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string? Diet(string text)
    {
        var tokens = WordTokens.Of(text);
        return DietWords.LongestAt(tokens, 0) is var (length, diet) && length > 0 && length == tokens.Count ? diet : null;
    }
}
