using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Matching;

namespace ShopAgent.Catalog.Search.References;

/// <summary>Whether an accessory names the product that it is for: "case for X 25", "compatible with: X 25". Model numbers count as a whole: what is for the X 25 Plus is not for the X 25.</summary>
internal sealed class MentionEvidence(ResolvedReference reference, TermTable terms, VariantWords variants)
{
    private const int LongestList = 10;

    private readonly int[] _name = terms.Ids(reference.Reference.Name);
    private readonly int[] _model = ModelOf(reference, terms);

    /// <summary>The description counts where the title does not say what it is for: it may well name what it does not fit.</summary>
    public bool IsNamedBy(SearchDocument document) => _name.Length > 0
        && (Mentions(document.Title, document.TitleGlued) || Mentions(document.Attributes, null) || (document.Purpose.Length == 0 && Mentions(document.Description, null)));

    private bool Mentions(TermField field, bool[]? glued) => Has(field, glued, _name) || (_model.Length > 0 && Has(field, glued, _model));

    private bool Has(TermField field, bool[]? glued, int[] phrase)
    {
        if (InList(field, phrase)) return true;
        for (var at = field.Find(phrase); at >= 0; at = field.Find(phrase, at + 1))
        {
            var end = at + phrase.Length;
            if (end < field.Length && (MakesAnother(field, end) || (glued is not null && glued[end]))) continue;
            return true;
        }

        return false;
    }

    /// <summary>A name that ends in a number may stand in a list of its sisters: "Series 9, 8, 7".</summary>
    private bool InList(TermField field, int[] phrase)
    {
        if (phrase.Length < 2 || !terms.IsNumber(phrase[^1])) return false;
        var family = phrase.AsSpan(0, phrase.Length - 1);
        for (var at = field.Find(family); at >= 0; at = field.Find(family, at + 1))
            for (var next = at + family.Length; next < Math.Min(field.Length, at + family.Length + LongestList) && (terms.IsNumber(field[next]) || variants.IsVariant(field[next])); next++)
                if (field[next] == phrase[^1] && (next + 1 >= field.Length || next > at + family.Length || !MakesAnother(field, next + 1) || IsNumberAt(field, next + 2))) return true;
        return false;
    }

    /// <summary>A word of versions, or a letter right behind the name ("210W"), makes another model of it; a letter before another number ("210, A4") belongs to that number.</summary>
    private bool MakesAnother(TermField field, int at) => variants.IsVariant(field[at]) || (terms.IsLetter(field[at]) && !IsNumberAt(field, at + 1));

    private bool IsNumberAt(TermField field, int at) => at < field.Length && terms.IsNumber(field[at]);

    /// <summary>The name without its brand, when what is left is still a name of two words or more.</summary>
    private static int[] ModelOf(ResolvedReference reference, TermTable terms)
    {
        var name = terms.Ids(reference.Reference.Name);
        var brand = reference.Offers.Select(offer => offer.Brand).FirstOrDefault(brand => brand.Length > 0);
        return brand is not null && name.Length >= brand.Length + 2 && name.AsSpan(0, brand.Length).SequenceEqual(Words(brand)) ? name[brand.Length..] : [];
    }

    private static int[] Words(TermField field)
    {
        var words = new int[field.Length];
        for (var at = 0; at < words.Length; at++) words[at] = field[at];
        return words;
    }
}
