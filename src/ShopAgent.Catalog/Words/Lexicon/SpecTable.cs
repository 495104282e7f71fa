using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Names of specifications. One name may stand for several concepts ("capacity" of a tent, a disk, a battery): the unit decides.</summary>
public sealed class SpecTable
{
    private readonly PhraseMap<List<SpecConcept>> _names = new();
    private readonly PhraseMap<List<SpecConcept>> _hints = new();
    private readonly Dictionary<string, SpecConcept> _byUnit = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _names.Entries.Concat(_hints.Entries).Select(entry => entry.Key);

    /// <summary>What a name may mean; empty when it is no known name.</summary>
    public IReadOnlyList<SpecConcept> Find(string name) => _names.TryGet(name, out var concepts) ? concepts : [];

    /// <summary>The concept of a name, given the unit of its value; null when the name is unknown or has other units only.</summary>
    public SpecConcept? Find(string name, string? unit) => Find(name).FirstOrDefault(concept => concept.Unit == unit);

    /// <summary>What a value without a name usually is: grams are a weight.</summary>
    public SpecConcept? Default(string unit) => _byUnit.GetValueOrDefault(unit);

    public int Match(IReadOnlyList<Token> tokens, int at, out IReadOnlyList<SpecConcept> concepts)
    {
        var length = _names.Match(tokens, at, out var found);
        concepts = found ?? [];
        return length;
    }

    /// <summary>Words that tell what a number beside them measures without being its name: the "DDR5" of "16 GB DDR5".</summary>
    public int MatchHint(IReadOnlyList<Token> tokens, int at, out IReadOnlyList<SpecConcept> concepts)
    {
        var length = _hints.Match(tokens, at, out var found);
        concepts = found ?? [];
        return length;
    }

    internal void Read(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 3, "name | unit or - | names");
            var lists = parts[2].Split('|');
            var concept = new SpecConcept(parts[0], parts[1] == "-" ? null : parts[1]);
            if (concept.Unit is { } unit) _byUnit.TryAdd(unit, concept);
            foreach (var name in line.List(lists[0]).Prepend(parts[0])) Add(_names, name, concept);
            foreach (var hint in lists.Length > 1 ? line.List(lists[1]) : []) Add(_hints, hint, concept);
        }
    }

    private static void Add(PhraseMap<List<SpecConcept>> names, string name, SpecConcept concept)
    {
        if (!names.TryGet(name, out var concepts)) names.Add(name, concepts = []);
        if (!concepts.Contains(concept)) concepts.Add(concept);
    }
}

/// <summary>A specification that shoppers and feeds name differently: "disk space", "storage capacity".</summary>
/// <param name="Unit">Base unit in which it is given; null for bare numbers.</param>
public sealed record SpecConcept(string Name, string? Unit);
