using System.Globalization;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Evidence;

/// <summary>Reads which interfaces a product states: in its title, else in its attributes, else in its description. Thread-safe.</summary>
internal sealed class InterfaceEvidence
{
    private readonly Dictionary<int, List<(int[] Words, InterfaceValue Value, bool IsBare)>> _byFirst = [];
    private readonly HashSet<int> _units;
    private readonly InterfaceTable _table;
    private readonly TermTable _terms;
    private readonly int _times;

    public InterfaceEvidence(Lexicon lexicon, TermTable terms)
    {
        (_table, _terms, _times) = (lexicon.Interfaces, terms, terms.Id("x"));
        foreach (var (spelling, value, isBare) in _table.AllSpellings)
        {
            var words = terms.Ids(spelling);
            if (words.Length == 0) continue;
            if (!_byFirst.TryGetValue(words[0], out var list)) _byFirst[words[0]] = list = [];
            list.Add((words, value, isBare));
        }

        foreach (var list in _byFirst.Values) list.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        _units = [.. lexicon.Units.Spellings.Select(terms.Ids).Where(words => words.Length == 1).Select(words => words[0])];
    }

    /// <param name="acceptsBare">The product is known to have such an interface, so that a bare "1700" in its title is one.</param>
    public IReadOnlyList<string> ValuesOf(SearchDocument document, string name, bool acceptsBare, bool withDescription)
    {
        var values = Read(document.Title, document.TitleGlued, name, acceptsBare);
        // A title has room for some of the sockets only.
        values = [.. values.Union(Read(document.Attributes, null, name, acceptsBare: false))];
        if (values.Count == 0 && withDescription) values = Read(document.Description, null, name, acceptsBare: false);
        return Reduce(name, values);
    }

    /// <summary>Whether title, attributes or description count the value so: "4 x DDR5".</summary>
    public Verdict HasCount(SearchDocument document, InterfaceConstraint constraint, int count)
    {
        var wanted = _terms.Id(count.ToString(CultureInfo.InvariantCulture));
        var verdict = Verdict.Unknown;
        foreach (var (words, value, _) in _byFirst.Values.SelectMany(list => list))
        {
            if (value.Interface != constraint.Interface || value.Value != constraint.Value) continue;
            foreach (var field in new[] { document.Title, document.Attributes, document.Description })
                for (var at = field.Find(words); at > 0; at = field.Find(words, at + 1))
                {
                    var before = field[at - 1] == _times && at > 1 ? field[at - 2] : field[at - 1];
                    if (before == wanted) return Verdict.Yes;
                    if (_terms.IsNumber(before)) verdict = Verdict.No;
                }
        }

        return verdict;
    }

    /// <summary>What a title says that belongs to no product of the catalogue.</summary>
    public IReadOnlyList<string> ValuesOf(int[] title, string name) => Reduce(name, Read(new TermField(title), null, name, acceptsBare: true));

    private List<string> Read(TermField field, bool[]? glued, string name, bool acceptsBare)
    {
        List<string> values = [];
        for (var at = 0; at < field.Length;)
        {
            var length = 0;
            foreach (var (words, value, isBare) in _byFirst.GetValueOrDefault(field[at]) ?? [])
            {
                if (length > words.Length || (isBare && !acceptsBare) || !Stands(field, at, words) || !IsWhole(field, glued, at, words.Length, isBare)) continue;
                length = words.Length;
                if (value.Interface == name && !values.Contains(value.Value)) values.Add(value.Value);
            }

            at += Math.Max(1, length);
        }

        return values;
    }

    private static bool Stands(TermField field, int at, int[] words)
    {
        if (at + words.Length > field.Length) return false;
        for (var next = 0; next < words.Length; next++)
            if (field[at + next] != words[next]) return false;
        return true;
    }

    /// <summary>No letter or digit sticks to it, and a bare number is not followed by a unit.</summary>
    private bool IsWhole(TermField field, bool[]? glued, int at, int length, bool isBare)
    {
        var end = at + length;
        if (isBare && end < field.Length && _units.Contains(field[end])) return false;
        return glued is null || ((at == 0 || !glued[at]) && (end >= field.Length || !glued[end]));
    }

    private IReadOnlyList<string> Reduce(string name, List<string> values)
    {
        if (values.Count < 2 || _table.Find(name) is not { IsSingle: true } kind) return values;
        return [values.MinBy(kind.RankOf)!];
    }
}
