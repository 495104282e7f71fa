using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Shopping.Profiles;

/// <summary>What a remembered word is: a material, a colour, an allergen, or just a word.</summary>
internal sealed class ProfileTerms(Lexicon lexicon)
{
    private const int ShortWord = 4;

    public TermConstraint ConstraintFor(string value)
    {
        if (lexicon.Materials.TryGet(value, out var material)) return new TermConstraint(material, TermKind.Material);
        // A word for a food and a colour ("mustard") is a food first; as a plain word it is found as either.
        return lexicon.Colours.TryGet(value, out var colour) && !lexicon.Allergens.TryGet(value, out _) ? new TermConstraint(colour, TermKind.Colour) : new TermConstraint(value, TermKind.Word);
    }

    /// <summary>Who dislikes a material or a food does not want it in the list at all; a disliked colour or brand only counts against a product.</summary>
    public bool ExcludesWhenDisliked(string value) => lexicon.Materials.TryGet(value, out _) || lexicon.Allergens.TryGet(value, out _);

    public string Allergen(string value) => lexicon.Allergens.TryGet(value, out var allergen) ? allergen : value;

    public string Diet(string value) => lexicon.Diets.TryGet(value, out var diet) ? diet : value;

    /// <summary>The query names the word as something wanted, so that it wins over what the profile says of it.</summary>
    public bool IsAskedFor(ProductQuery query, string value) =>
        query.Required.Any(term => IsSame(term.Term, value)) || query.Brands.Any(brand => IsSame(brand, value)) || Contains(query.Terms, value) || Contains(query.Type ?? "", value);

    public bool IsExcluded(ProductQuery query, string value) => query.Excluded.Any(term => IsSame(term.Term, value)) || query.ExcludedBrands.Any(brand => IsSame(brand, value));

    /// <summary>The phrase is a name of what the fact is about, in any language.</summary>
    public bool IsSameFact(ProfileFact fact, string phrase) => fact.Kind switch
    {
        FactKind.Allergy => Allergen(fact.Value) == Allergen(phrase) || IsSame(fact.Value, phrase),
        FactKind.Diet => Diet(fact.Value) == Diet(phrase) || IsSame(fact.Value, phrase),
        _ => IsSame(fact.Value, phrase),
    };

    /// <summary>The value and its other names; of a long word also its singular.</summary>
    public IEnumerable<string> NamesOf(ProfileFact fact)
    {
        IEnumerable<string> names = [fact.Value];
        if (lexicon.Allergens.TryGet(fact.Value, out var allergen)) names = [.. names, .. lexicon.Allergens.NamesOf(allergen)];
        if (lexicon.Materials.TryGet(fact.Value, out var material)) names = [.. names, .. lexicon.Materials.NamesOf(material)];
        if (lexicon.Colours.TryGet(fact.Value, out var colour)) names = [.. names, .. lexicon.Colours.NamesOf(colour)];
        if (lexicon.Diets.TryGet(fact.Value, out var diet)) names = [.. names, .. lexicon.Diets.NamesOf(diet)];
        names = [.. names, .. lexicon.ToEnglish.Entries.Where(entry => entry.Value == fact.Value).Select(entry => entry.Key)];
        return names.Select(name => name.Length > ShortWord ? name.TrimEnd('s') : name);
    }

    private bool IsSame(string left, string right) => Stems(ConstraintFor(left).Term).SequenceEqual(Stems(ConstraintFor(right).Term));

    private static bool Contains(string text, string words)
    {
        var sought = Stems(words);
        return sought.Length > 0 && Stems(text).AsSpan().IndexOf(sought) >= 0;
    }

    private static string[] Stems(string text) => [.. Tokenizer.Words(text).Select(StemCache.Shared.Stem)];
}
