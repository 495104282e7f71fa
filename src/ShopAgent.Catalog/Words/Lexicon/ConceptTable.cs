namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Wishes as shoppers word them, with the words by which feeds state them.</summary>
public sealed class ConceptTable
{
    private readonly Dictionary<string, (HashSet<string> Evidence, HashSet<string> Denials)> _concepts = new(StringComparer.Ordinal);

    /// <summary>What shoppers say, with the name of the concept.</summary>
    public PhraseMap<string> Wishes { get; } = new();

    public Concept? Find(string name) => _concepts.TryGetValue(name, out var found) ? new Concept(name, found.Evidence, found.Denials) : null;

    internal void Read(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Text.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length is < 3 or > 4 || parts[0].Length == 0) throw line.Fault($"\"{line.Text}\" does not have the form \"concept | what shoppers say | what feeds write | what denies it\"");
            if (!_concepts.TryGetValue(parts[0], out var concept)) _concepts[parts[0]] = concept = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            foreach (var wish in line.List(parts[1])) AddWish(wish, parts[0], concept.Evidence);
            if (parts[2].Length > 0) concept.Evidence.UnionWith(line.List(parts[2]));
            if (parts.Length > 3 && parts[3].Length > 0) concept.Denials.UnionWith(line.List(parts[3]));
        }
    }

    private void AddWish(string wish, string concept, HashSet<string> evidence)
    {
        var isOnlyAsked = wish is ['(', .., ')'];
        Wishes.Add(isOnlyAsked ? wish[1..^1] : wish, concept);
        if (!isOnlyAsked) evidence.Add(wish);
    }
}

/// <summary>A wish that feeds word otherwise.</summary>
/// <param name="Evidence">What proves it: "passive", "no fan".</param>
/// <param name="Denials">What disproves it.</param>
public sealed record Concept(string Name, IReadOnlySet<string> Evidence, IReadOnlySet<string> Denials);
