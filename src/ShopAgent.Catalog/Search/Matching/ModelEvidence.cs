using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Model numbers match as whole tokens: Z690 is not Z690M, and an unasked "Plus", "Ti" or "II" behind the model makes another product of it.</summary>
internal static class ModelEvidence
{
    public static Verdict Check(SearchDocument document, TermGroup model, VariantWords variants)
    {
        var found = Verdict.No;
        foreach (var phrase in model.Phrases)
        {
            for (var at = document.Title.Find(phrase.Terms); at >= 0; at = document.Title.Find(phrase.Terms, at + 1))
            {
                if (IsPartOfLonger(document, at, phrase.Terms.Length)) continue;
                if (!variants.MakesAnother(document, at + phrase.Terms.Length)) return Verdict.Yes;
            }

            if (document.PartNumbers.Contains(PartNumber.Normalise(phrase.Text)) || document.Attributes.Find(phrase.Terms) >= 0) found = Verdict.Yes;
            else if (found == Verdict.No && document.Title.Find(phrase.Terms) < 0 && document.Description.Find(phrase.Terms) >= 0) found = Verdict.Unknown;
        }

        return found;
    }

    /// <summary>A letter or digit sticks to it: the "Z690" of "Z690M".</summary>
    private static bool IsPartOfLonger(SearchDocument document, int at, int length) =>
        (document.TitleGlued[at] && at > 0) || (at + length < document.Title.Length && document.TitleGlued[at + length]);
}
