using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>The specifications that a title speaks of anywhere: "DDR4" and "DIMM" make a memory of the 16 GB beside them.</summary>
internal sealed class TitleConcepts
{
    private readonly List<SpecConcept> _concepts = [];

    public TitleConcepts(Lexicon lexicon, IReadOnlyList<Token> title)
    {
        for (var at = 0; at < title.Count; at++)
        {
            if (lexicon.Specs.Match(title, at, out var named) > 0) _concepts.AddRange(named);
            if (lexicon.Specs.MatchHint(title, at, out var hinted) > 0) _concepts.AddRange(hinted);
        }
    }

    public bool Has(string name, string unit) => _concepts.Exists(concept => concept.Name == name && concept.Unit == unit);

    /// <summary>The only concept of that unit; null when there is none, or more than one.</summary>
    public string? Only(string unit)
    {
        string? only = null;
        foreach (var concept in _concepts)
        {
            if (concept.Unit != unit || concept.Name == only || concept.Name == "cache") continue;
            if (only is not null) return null;
            only = concept.Name;
        }

        return only;
    }
}
