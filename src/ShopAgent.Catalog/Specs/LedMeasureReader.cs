using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>Numbers whose unit is told by the words before them: "ages 6-9", "sleeps 4".</summary>
internal sealed class LedMeasureReader(Lexicon lexicon)
{
    private const int LongestLead = 3;

    private const int Highest = 1000;

    public MeasuredValue? ReadAt(IReadOnlyList<Token> tokens, int at)
    {
        if (Number(tokens, at) is not { } first || first is <= 0 or > Highest || UnitBefore(tokens, at) is not { } unit) return null;
        var next = at + 1;
        if (next < tokens.Count && (tokens[next].IsSymbol('-') || tokens[next].Text is "to" or "a" or "and") && Number(tokens, next + 1) is { } last && last > first && last <= Highest)
            return new MeasuredValue(at, next + 2, [first * unit.Factor, last * unit.Factor], unit.Base, MeasureForm.Range);
        var open = next < tokens.Count && tokens[next].IsSymbol('+');
        // A number to which letters stick is part of a name, or has a unit of its own.
        if (!open && next < tokens.Count && tokens[next].Glued && tokens[next].Kind != TokenKind.Symbol) return null;
        return new MeasuredValue(at, open ? next + 1 : next, [first * unit.Factor], unit.Base, MeasureForm.Plain, IsOpenEnded: open);
    }

    private Unit? UnitBefore(IReadOnlyList<Token> tokens, int at)
    {
        var from = at - 1;
        if (from >= 0 && (tokens[from].IsSymbol(':') || tokens[from].Text is "of" or "from")) from--;
        for (var start = Math.Max(0, from - LongestLead + 1); start <= from; start++)
            if (lexicon.UnitLeads.Match(tokens, start, from + 1, out var unit) == from + 1 - start) return unit;
        return null;
    }

    private static decimal? Number(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number ? NumberText.ReadGrouped(tokens[at].Text) : null;
}

/// <summary>A number in brackets that shares the unit of the measure before it: the "4.1" of "3.6 GHz (4.1 Turbo)".</summary>
internal sealed class FollowingMeasureReader(Lexicon lexicon)
{
    public MeasuredValue? ReadAfter(IReadOnlyList<Token> tokens, MeasuredValue before)
    {
        var at = before.End;
        if (before.Form != MeasureForm.Plain || at + 2 >= tokens.Count || !tokens[at].IsSymbol('(') || tokens[at + 1].Kind != TokenKind.Number) return null;
        var named = lexicon.Specs.Match(tokens, at + 2, out var concepts);
        if (named == 0 || at + 2 + named >= tokens.Count || !tokens[at + 2 + named].IsSymbol(')')) return null;
        if (!concepts.Any(concept => concept.Unit == before.Unit)) return null;
        if (NumberText.ReadGrouped(tokens[at + 1].Text) is not { } number || NumberText.ReadGrouped(tokens[before.Start].Text) is not (> 0 and var written)) return null;
        return new MeasuredValue(at + 1, at + 2, [before.Value / written * number], before.Unit, MeasureForm.Plain);
    }
}
