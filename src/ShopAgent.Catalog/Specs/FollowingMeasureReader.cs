using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

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
        if (QuantityText.Parse(tokens[at + 1].Text) is not { } number || QuantityText.Parse(tokens[before.Start].Text) is not (> 0 and var written)) return null;
        return new MeasuredValue(at + 1, at + 2, [before.Value / written * number], before.Unit, MeasureForm.Plain);
    }
}
