using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Enrich;

/// <summary>What a text says of allergens, sentence by sentence: "may contain nuts", "gluten-free". Phrases are in words/LANGUAGE/allergen_phrases.txt.</summary>
internal sealed class AllergenSentences
{
    /// <summary>A negation this close before a statement turns it over.</summary>
    private const int NegationReach = 4;

    private static readonly PhraseTable<string> Phrases = new(WordFile.EntriesOfAll("allergen_phrases").SelectMany(entry => entry.Words.Select(word => (word, entry.Key))));

    private readonly HashSet<string> _contains = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mayContain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _freeOf = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Contains => _contains;

    public IReadOnlyCollection<string> MayContain => _mayContain;

    public IReadOnlyCollection<string> FreeOf => _freeOf;

    /// <param name="isIngredients">Then every allergen word that is not part of another statement is an ingredient.</param>
    public void Read(string text, bool isIngredients)
    {
        foreach (var sentence in text.Split(['.', ';', '\n', '!', '?'], StringSplitOptions.RemoveEmptyEntries)) ReadSentence(WordTokens.Of(sentence), isIngredients);
    }

    private void ReadSentence(List<string> tokens, bool isIngredients)
    {
        var plainFrom = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            var (length, kind) = Phrases.LongestAt(tokens, index);
            if (kind is "may" or "contains")
            {
                if (isIngredients) _contains.UnionWith(AllergenWords.Find(tokens, plainFrom, index));
                var end = EndOfStatement(tokens, index + length);
                (kind == "may" ? _mayContain : _contains).UnionWith(AllergenWords.Find(tokens, index + length, end));
                plainFrom = end;
                index = end - 1;
            }
            else if (kind == "free_before" && ReadNames(tokens, index + length) is var end && end > index + length)
            {
                if (isIngredients) _contains.UnionWith(AllergenWords.Find(tokens, plainFrom, index));
                plainFrom = end;
                index = end - 1;
            }
            else ReadFreeAfter(tokens, index);
        }

        if (isIngredients) _contains.UnionWith(AllergenWords.Find(tokens, plainFrom, tokens.Count));
    }

    /// <summary>The name of an allergen right before a word for "free": "nut-free".</summary>
    private void ReadFreeAfter(List<string> tokens, int index)
    {
        var (length, allergen) = AllergenWords.NameAt(tokens, index);
        if (allergen is null || index + length >= tokens.Count || Phrases.LongestAt(tokens, index + length) is not (_, "free_after") || IsNegated(tokens, index)) return;
        _freeOf.Add(allergen);
    }

    /// <summary>Names in a row behind a word for "free from"; the first other word ends it, because what follows is no longer denied.</summary>
    /// <returns>The token after the last name, or the start when there was none.</returns>
    private int ReadNames(List<string> tokens, int start)
    {
        var end = start;
        var negated = IsNegated(tokens, start - 1);
        for (var index = start; index < tokens.Count;)
        {
            var (length, allergen) = AllergenWords.NameAt(tokens, index);
            if (allergen is not null)
            {
                if (!EndsName(tokens, index + length)) break;
                if (!negated) _freeOf.Add(allergen);
                end = index += length;
            }
            else if (tokens[index] is "," or "/" or "&") index++;
            else if (Phrases.LongestAt(tokens, index) is ( > 0 and var between, "between")) index += between;
            else break;
        }

        return end;
    }

    /// <summary>Nothing follows that could make another thing of the name: free of nut butter is no statement about nuts.</summary>
    private static bool EndsName(List<string> tokens, int index) =>
        index >= tokens.Count || !char.IsLetterOrDigit(tokens[index][0]) || Phrases.LongestAt(tokens, index).Length > 0;

    private static bool IsNegated(List<string> tokens, int index)
    {
        for (var before = Math.Max(0, index - NegationReach); before < index; before++)
            if (Phrases.LongestAt(tokens, before) is ( > 0, "not")) return true;
        return false;
    }

    /// <summary>Up to a statement of another kind.</summary>
    private static int EndOfStatement(List<string> tokens, int start)
    {
        for (var index = start; index < tokens.Count; index++)
            if (tokens[index] is ")" or "(" || Phrases.LongestAt(tokens, index).Value is "may" or "contains" or "free_before") return index;
        return tokens.Count;
    }
}
