using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>Words that make another model of a model ("Plus", "Ti", "II"), beside the words that the query itself has.</summary>
internal sealed class VariantWords(IReadOnlySet<int> words, IReadOnlySet<int> asked)
{
    /// <summary>Whether the word makes another model of the one before it, and nobody asked for that.</summary>
    public bool IsVariant(int word) => words.Contains(word);

    /// <summary>Whether the words of the title from there on name another model: after words of the query comes a variant word that nobody asked for.</summary>
    public bool MakesAnother(SearchDocument document, int at)
    {
        while (at < document.Title.Length && asked.Contains(document.Title[at])) at++;
        if (at >= document.Title.Length || !words.Contains(document.Title[at])) return false;
        // The "M" of "M.2" is no version of anything.
        return at + 1 >= document.Title.Length || !document.TitleGlued[at + 1];
    }

    /// <summary>Whether the title goes on with a variant word right after the wished words.</summary>
    public bool MakesAnother(SearchDocument document, IReadOnlyList<TermGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Kind is not (TermGroupKind.Word or TermGroupKind.Model)) continue;
            foreach (var phrase in group.Phrases)
                if (phrase.IsOwn && document.Title.Find(phrase.Terms) is >= 0 and var at && MakesAnother(document, at + phrase.Terms.Length)) return true;
        }

        return false;
    }
}
