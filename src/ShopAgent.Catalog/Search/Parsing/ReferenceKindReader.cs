using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Reads the kind of thing that the product is for ("memory for a laptop"), where the interface table knows that one plugs into the other.</summary>
internal sealed class ReferenceKindReader(Lexicon lexicon)
{
    private const int LongestKind = 3;

    /// <summary>Tokens between the preposition and the noun: "for an [AM4] processor".</summary>
    private const int Reach = 8;

    public bool TryRead(QueryDraft draft, int at)
    {
        var start = at + draft.MarkAt(at).Length;
        for (var noun = start; noun < Math.Min(start + Reach, draft.Count); noun++)
            for (var length = Math.Min(LongestKind, draft.Count - noun); length > 0; length--)
            {
                if (!draft.AreFree(noun, noun + length) || Known(draft, noun, length) is not { } kind || !HasCounterpart(draft, at, kind)) continue;
                draft.Query = draft.Query with { Reference = new ProductReference(ReferenceRelation.Compatible, "") { Kind = kind } };
                draft.ReferenceStart = start;
                draft.Take(at, start);
                draft.Take(noun, noun + length);
                return true;
            }

        return false;
    }

    /// <summary>The thing, when the phrase is one of the interface table, in the table's own word.</summary>
    private string? Known(QueryDraft draft, int at, int length)
    {
        var said = string.Join(' ', draft.Tokens.Skip(at).Take(length).Select(token => token.Text));
        if (draft.Words.Language != Lexicon.DefaultLanguage && lexicon.ToEnglish.Match(draft.Tokens, at, at + length, out var english) == length) said = english;
        return lexicon.Interfaces.Rules.SelectMany(rule => rule.Things.Concat(rule.Counterparts)).FirstOrDefault(thing => IsSame(thing, said));
    }

    /// <summary>A thing stands before the preposition that some rule joins to that kind.</summary>
    private bool HasCounterpart(QueryDraft draft, int before, string kind) => lexicon.Interfaces.Rules.Any(rule =>
        (rule.Counterparts.Contains(kind) && rule.Things.Any(thing => Stands(draft, before, thing))) || (rule.Things.Contains(kind) && rule.Counterparts.Any(thing => Stands(draft, before, thing))));

    private bool Stands(QueryDraft draft, int before, string thing)
    {
        for (var at = 0; at < before; at++)
            for (var length = 1; length <= LongestKind && at + length <= before; length++)
                if (draft.AreFree(at, at + length) && IsSame(thing, English(draft, at, length))) return true;
        return false;
    }

    private string English(QueryDraft draft, int at, int length) =>
        draft.Words.Language != Lexicon.DefaultLanguage && lexicon.ToEnglish.Match(draft.Tokens, at, at + length, out var english) == length
            ? english
            : string.Join(' ', draft.Tokens.Skip(at).Take(length).Select(token => token.Text));

    private bool IsSame(string thing, string said) => SynonymTable.Key(thing) == SynonymTable.Key(said) || lexicon.Synonyms.Expand(said).Any(other => SynonymTable.Key(other) == SynonymTable.Key(thing));
}
