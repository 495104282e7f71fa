using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>What plugs into what: the values of each interface with their spellings, the rules, and what is true of a thing that states nothing.</summary>
public sealed class InterfaceTable
{
    private const string OfItself = "*";
    private const string Single = "one";
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _single = new(StringComparer.Ordinal);
    private readonly List<InterfaceRule> _rules = [];
    private readonly List<(InterfaceValue Value, IReadOnlyList<string> Things)> _defaults = [];
    private readonly List<(string Spelling, InterfaceValue Value, bool IsBare)> _spellings = [];

    public PhraseMap<InterfaceValue> Spellings { get; } = new();

    /// <summary>Spellings that mean something else without the name of the interface beside them: the "1700" of "socket 1700".</summary>
    public PhraseMap<InterfaceValue> BareSpellings { get; } = new();

    /// <summary>Names of interfaces: "socket", "form factor".</summary>
    public PhraseMap<string> Names { get; } = new();

    public IReadOnlyList<InterfaceRule> Rules => _rules;

    /// <summary>Every spelling, with whether it is bare.</summary>
    public IEnumerable<(string Spelling, InterfaceValue Value, bool IsBare)> AllSpellings => _spellings;

    public InterfaceKind? Find(string name) => _values.TryGetValue(name, out var values) ? new InterfaceKind(name, _single.Contains(name), values) : null;

    /// <summary>Interfaces that some rule or default knows of things of that type.</summary>
    public IEnumerable<string> InterfacesOf(Func<IReadOnlyList<string>, bool> isOneOf) =>
        _rules.SelectMany(rule => rule.Needs.Where(need => isOneOf(rule.Things) || (need.Fixed is null && isOneOf(rule.Counterparts)))).Select(need => need.Interface)
            .Concat(_defaults.Where(pair => isOneOf(pair.Things)).Select(pair => pair.Value.Interface)).Distinct();

    /// <summary>What is true of a thing that does not say; null: nothing.</summary>
    public string? DefaultOf(string name, Func<IReadOnlyList<string>, bool> isOneOf) =>
        _defaults.Where(pair => pair.Value.Interface == name && isOneOf(pair.Things)).Select(pair => pair.Value.Value).FirstOrDefault();

    internal void ReadValues(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 3, "interface | value | spellings | bare spellings");
            var rest = parts[2].Split('|', StringSplitOptions.TrimEntries);
            if (!_values.TryGetValue(parts[0], out var values)) _values[parts[0]] = values = [];
            if (parts[1] == OfItself) ReadName(line, parts[0], rest);
            else ReadValue(line, new InterfaceValue(parts[0], parts[1]), values, rest);
        }
    }

    internal void ReadRules(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 3, "things | counterparts | interfaces");
            _rules.Add(new InterfaceRule(line.List(parts[0]), line.List(parts[1]), [.. line.List(parts[2]).Select(need => ReadNeed(line, need))]));
        }
    }

    internal void ReadDefaults(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 3, "interface | value | things");
            Known(line, parts[0]);
            _defaults.Add((new InterfaceValue(parts[0], parts[1]), line.List(parts[2])));
        }
    }

    private void ReadName(WordLine line, string name, string[] rest)
    {
        foreach (var spelling in line.List(rest[0])) Names.Add(spelling, name);
        if (rest.Length > 1 && rest[1] == Single) _single.Add(name);
    }

    private void ReadValue(WordLine line, InterfaceValue value, List<string> values, string[] rest)
    {
        if (!values.Contains(value.Value)) values.Add(value.Value);
        foreach (var spelling in line.List(rest[0])) Add(Spellings, spelling, value, isBare: false);
        if (rest.Length > 1)
            foreach (var spelling in line.List(rest[1])) Add(BareSpellings, spelling, value, isBare: true);
    }

    private void Add(PhraseMap<InterfaceValue> map, string spelling, InterfaceValue value, bool isBare)
    {
        map.Add(spelling, value);
        var words = string.Join(' ', Tokenizer.Words(spelling));
        if (!_spellings.Exists(known => known.Spelling == words && known.Value == value)) _spellings.Add((words, value, isBare));
    }

    private InterfaceNeed ReadNeed(WordLine line, string need)
    {
        var (name, comparison, value) = need switch
        {
            _ when need.EndsWith("<=", StringComparison.Ordinal) => (need[..^2].Trim(), Comparison.AtMost, null),
            _ when need.EndsWith(">=", StringComparison.Ordinal) => (need[..^2].Trim(), Comparison.AtLeast, null),
            _ when need.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] => (left, Comparison.Equal, right),
            _ => (need, Comparison.Equal, (string?)null),
        };
        Known(line, name);
        return new InterfaceNeed(name, comparison, value);
    }

    private void Known(WordLine line, string name)
    {
        if (!_values.ContainsKey(name)) throw line.Fault($"\"{name}\" is no interface of interface-values.txt");
    }
}

/// <summary>What must agree for the things to go with their counterparts.</summary>
/// <param name="Things">Product types.</param>
public sealed record InterfaceRule(IReadOnlyList<string> Things, IReadOnlyList<string> Counterparts, IReadOnlyList<InterfaceNeed> Needs);

/// <summary>One condition of a rule.</summary>
/// <param name="Comparison">Equal, or AtLeast and AtMost where the thing's size is held against the counterpart's.</param>
/// <param name="Fixed">The value that the thing must have whatever its counterpart says; null: the counterpart's own.</param>
public sealed record InterfaceNeed(string Interface, Comparison Comparison, string? Fixed);

/// <summary>A way in which two things fit together: socket, memory type, board size.</summary>
/// <param name="IsSingle">A thing has one value of it: of several that are found, the one listed first.</param>
/// <param name="Values">In the order of the list; of sizes, the smaller first.</param>
public sealed record InterfaceKind(string Name, bool IsSingle, IReadOnlyList<string> Values)
{
    public int RankOf(string value)
    {
        for (var at = 0; at < Values.Count; at++)
            if (Values[at] == value) return at;
        return -1;
    }
}

/// <summary>"LGA1700" of "socket".</summary>
public sealed record InterfaceValue(string Interface, string Value);
