using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.References;

/// <summary>Whether a product is one of the things of a table: "processor", "pc case".</summary>
internal sealed class ThingTest(Lexicon lexicon, SearchIndex index, CatalogSnapshot snapshot)
{
    private readonly Dictionary<string, TermGroup?> _groups = new(StringComparer.Ordinal);

    public bool IsOneOf(SearchDocument document, IReadOnlyList<string> things)
    {
        foreach (var thing in things)
            if (GroupOf(thing) is { } group && TypeEvidence.Check(document, group, snapshot, acceptsAncestors: false) == Verdict.Yes) return true;
        return false;
    }

    public bool IsOneOf(string said, IReadOnlyList<string> things) => things.Any(thing => IsSame(thing, said));

    private bool IsSame(string thing, string said)
    {
        var key = SynonymTable.Key(thing);
        return SynonymTable.Key(said) == key || lexicon.Synonyms.Expand(said).Any(other => SynonymTable.Key(other) == key) || lexicon.Translations.Expand(said).Any(other => SynonymTable.Key(other) == key);
    }

    private TermGroup? GroupOf(string thing)
    {
        if (_groups.TryGetValue(thing, out var known)) return known;
        return _groups[thing] = new TermGroups(lexicon, index, snapshot).Build(new ProductQuery { Type = thing }).FirstOrDefault(group => group.Kind == TermGroupKind.Type);
    }
}
