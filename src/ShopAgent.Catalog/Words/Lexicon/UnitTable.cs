using System.Globalization;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Units and their spellings in every language; the base unit of a dimension is the one with factor 1.</summary>
public sealed class UnitTable
{
    private readonly PhraseMap<Unit> _spellings = new();
    private readonly Dictionary<string, string> _bases = new(StringComparer.Ordinal);

    public IEnumerable<string> Spellings => _spellings.Entries.Select(entry => entry.Key);

    /// <returns>How many tokens the unit at that place takes; 0: there is none.</returns>
    public int Match(IReadOnlyList<Token> tokens, int at, out Unit unit) => _spellings.Match(tokens, at, out unit);

    public bool TryGet(string spelling, out Unit unit) => _spellings.TryGet(spelling, out unit);

    internal void Read(string path)
    {
        var lines = WordFile.Read(path).Select(line => (Line: line, Parts: line.Cut("|", 4, "dimension | unit | factor | spellings"))).ToList();
        foreach (var (line, parts) in lines)
            if (Factor(line, parts[2]) == 1) _bases.TryAdd(parts[0], parts[1]);
        foreach (var (line, parts) in lines) Add(line, parts);
    }

    private void Add(WordLine line, IReadOnlyList<string> parts)
    {
        if (!_bases.TryGetValue(parts[0], out var baseUnit)) throw line.Fault($"the dimension \"{parts[0]}\" has no unit with factor 1");
        var unit = new Unit(parts[0], baseUnit, Factor(line, parts[2]));
        foreach (var spelling in line.List(parts[3]).Append(parts[1])) _spellings.Add(spelling, unit);
    }

    private static decimal Factor(WordLine line, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0
            ? factor
            : throw line.Fault($"the factor \"{text}\" is not a positive number");
}

/// <param name="Dimension">"mass", "length", "data size".</param>
/// <param name="Base">Base unit of the dimension: "g", "mm", "GB".</param>
/// <param name="Factor">What one of this unit is in base units: 1000 for a kilogram.</param>
public sealed record Unit(string Dimension, string Base, decimal Factor);
