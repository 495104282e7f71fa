using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>Colours, materials, diets and allergens, wanted ("vegan") or not ("no polyester or wool", "nut-free").</summary>
internal sealed class PropertyReader(Lexicon lexicon, CatalogVocabulary vocabulary) : IQueryReader
{
    private const int LongestName = 3;

    private const string FreeSuffix = "-free";

    public void Read(QueryDraft draft)
    {
        for (var at = 0; at < draft.Count; at++)
        {
            if (!draft.IsFree(at)) continue;
            if (TryFreeOf(draft, at) || TryDiet(draft, at)) continue;
            if (draft.Is(at, PhraseAct.Not) && !IsOneWord(draft, at)) ReadNegated(draft, at);
        }

        for (var at = 0; at < draft.Count; at++)
            if (draft.IsFree(at)) ReadWanted(draft, at);
    }

    /// <summary>An allergen and the suffix that denies it, joined by a hyphen or not: "nut-free".</summary>
    private bool TryFreeOf(QueryDraft draft, int at)
    {
        var length = lexicon.Allergens.Match(draft.Tokens, at, out var allergen);
        if (length == 0) return false;
        var next = at + length;
        if (next < draft.Count && draft.Tokens[next].IsSymbol('-')) next++;
        if (!draft.Is(next, PhraseAct.FreeSuffix) && !draft.Is(next - 1, PhraseAct.FreeSuffix)) return false;
        next = draft.Is(next, PhraseAct.FreeSuffix) ? next : next - 1;
        AddFreeOf(draft, allergen);
        draft.Take(at, next + draft.MarkAt(next).Length);
        return true;
    }

    private bool TryDiet(QueryDraft draft, int at)
    {
        if (lexicon.Diets.Match(draft.Tokens, at, out var diet) is not (> 0 and var length) || !draft.AreFree(at, at + length)) return false;
        draft.Take(at, at + length);
        // A diet that is free of an allergen is a matter of safety: the declared allergens decide, not the label.
        if (diet.EndsWith(FreeSuffix, StringComparison.Ordinal) && lexicon.Allergens.TryGet(diet[..^FreeSuffix.Length], out var allergen)) AddFreeOf(draft, allergen);
        else draft.Query = draft.Query with { Diets = [.. draft.Query.Diets.Append(diet).Distinct()] };
        return true;
    }

    private static void AddFreeOf(QueryDraft draft, string allergen) => draft.Query = draft.Query with { FreeOf = [.. draft.Query.FreeOf.Append(allergen).Distinct()] };

    /// <summary>A negation that is part of a longer phrase with a meaning of its own denies nothing: "sans fil" is wireless. One that only means that a colour or material is missing denies it.</summary>
    private bool IsOneWord(QueryDraft draft, int at) => draft.Words.Language != Lexicon.DefaultLanguage
        && lexicon.ToEnglish.Match(draft.Tokens, at, draft.EndOfFree(at), out var english) > draft.MarkAt(at).Length && !IsMissing(english);

    private bool IsMissing(string phrase) => phrase.EndsWith(FreeSuffix, StringComparison.Ordinal) && (lexicon.Materials.TryGet(phrase[..^FreeSuffix.Length], out _) || lexicon.Colours.TryGet(phrase[..^FreeSuffix.Length], out _));

    /// <summary>What "not" denies: the phrase after it, and those joined to it by "or", "and" or a comma.</summary>
    private void ReadNegated(QueryDraft draft, int at)
    {
        var next = at + draft.MarkAt(at).Length;
        var start = at;
        while (next < draft.Count)
        {
            while (next < draft.Count && (draft.IsFiller(next) || draft.Tokens[next].Text is "'" or "in" or "en" or "de" or "d" or "made" or "of" or "with" or "la" or "le" or "les" or "l")) next++;
            if (ReadDenied(draft, next) is not (> 0 and var length)) break;
            draft.Take(start, next + length);
            start = next += length;
            while (next < draft.Count && draft.Tokens[next].IsSymbol('!')) next++;
            if (draft.MarkAt(next).Act is not (PhraseAct.Or or PhraseAct.And) && !(draft.IsFree(next) && draft.Tokens[next].IsSymbol(',') && FollowsProperty(draft, next + 1))) break;
            next++;
        }

        if (start == at) draft.Take(at, at + draft.MarkAt(at).Length);
    }

    /// <summary>After a comma the denial goes on only with another property; any other word is a wish again.</summary>
    private bool FollowsProperty(QueryDraft draft, int at) => at < draft.Count
        && (lexicon.Allergens.Match(draft.Tokens, at, out _) > 0 || lexicon.Colours.Match(draft.Tokens, at, out _) > 0 || lexicon.Materials.Match(draft.Tokens, at, out _) > 0);

    private int ReadDenied(QueryDraft draft, int at)
    {
        if (at >= draft.Count || !draft.IsFree(at)) return 0;
        if (lexicon.Allergens.Match(draft.Tokens, at, out var allergen) is > 0 and var allergenLength)
        {
            AddFreeOf(draft, allergen);
            return allergenLength;
        }

        var (length, term) = Property(draft, at);
        if (length == 0 && draft.Tokens[at].Kind == TokenKind.Word && draft.MarkAt(at).Act is null) (length, term) = (1, new TermConstraint(draft.Tokens[at].Text, TermKind.Word));
        if (term is not null) draft.Query = draft.Query with { Excluded = [.. draft.Query.Excluded.Append(term).Distinct()] };
        return length;
    }

    private void ReadWanted(QueryDraft draft, int at)
    {
        var (length, term) = Property(draft, at);
        if (term is null || !draft.AreFree(at, at + length) || IsProductWord(draft, at, length, term)) return;
        draft.Take(at, at + length);
        var required = draft.Query.Required.ToList();
        if (draft.MarkBefore(at) is { Mark.Act: PhraseAct.Or } or && required.FindLastIndex(other => other.Kind == term.Kind) is >= 0 and var previous && !draft.IsFree(or.Start - 1))
        {
            required[previous] = required[previous] with { Term = required[previous].Term + " or " + term.Term };
            draft.Take(or.Start, at);
        }
        else required.Add(term);
        draft.Query = draft.Query with { Required = required };
    }

    private (int Length, TermConstraint? Term) Property(QueryDraft draft, int at)
    {
        var colour = lexicon.Colours.Match(draft.Tokens, at, out var colourName);
        var material = lexicon.Materials.Match(draft.Tokens, at, out var materialName);
        if (colour == 0 && material == 0) return (0, null);
        return material > colour ? (material, new TermConstraint(materialName, TermKind.Material)) : (colour, new TermConstraint(colourName, TermKind.Colour));
    }

    /// <summary>In the name of a thing ("board game") the word tells no property; of a translated name, the translation decides whether it does.</summary>
    private bool IsPartOfName(QueryDraft draft, int at, int length, TermConstraint term)
    {
        for (var start = Math.Max(0, at - LongestName + 1); start <= at; start++)
        {
            if (!draft.AreFree(start, at)) continue;
            var translated = draft.Words.Language == Lexicon.DefaultLanguage ? 0 : lexicon.ToEnglish.Match(draft.Tokens, start, draft.EndOfFree(start), out _);
            if (start + translated > at + length - 1 && translated > length && lexicon.ToEnglish.Match(draft.Tokens, start, draft.EndOfFree(start), out var english) > 0)
                return !english.Contains(term.Term, StringComparison.Ordinal);
            for (var end = Math.Min(draft.EndOfFree(start), start + LongestName); end >= at + length && end - start > length; end--)
                if (lexicon.Synonyms.Knows(draft.Said(start, end))) return true;
        }

        return false;
    }

    /// <summary>Some colours and materials are things too ("orange", "glass"); where the catalogue sells them they stay plain words.</summary>
    private bool IsProductWord(QueryDraft draft, int at, int length, TermConstraint term)
    {
        if (IsPartOfName(draft, at, length, term)) return true;
        if (length > 1) return false;
        var word = draft.Tokens[at].Text;
        if (draft.MarkAt(at).Act is PhraseAct.Or or PhraseAct.Preposition or PhraseAct.Frame or PhraseAct.Not) return true;
        return (term.Kind == TermKind.Colour && lexicon.ColourThings.Contains(word)) || vocabulary.HeadCount(word) > 0 || (lexicon.ToEnglish.TryGet(word, out var english) && vocabulary.HeadCount(english) > 0 && english != term.Term)
            || (term.Kind == TermKind.Material && vocabulary.IsType(word));
    }
}
