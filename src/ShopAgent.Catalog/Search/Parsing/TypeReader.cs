using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>
/// What is left: the product type (the last noun of the main phrase that the catalogue or the lexicon knows as a kind of thing; the first one in French), model numbers,
/// and words to rank by. Words that nobody knows are reported.
/// </summary>
internal sealed class TypeReader(Lexicon lexicon, CatalogVocabulary vocabulary, Func<string, bool> isInCatalogue) : IQueryReader
{
    private const int LongestType = 3;

    public void Read(QueryDraft draft)
    {
        var words = Collect(draft, withSoft: false);
        if (!words.Any(word => word.IsMain && IsContent(word))) words = Collect(draft, withSoft: true);
        else if (Collect(draft, withSoft: true) is var more && more.Count > words.Count && FindType(more, draft)?.Length > (FindType(words, draft)?.Length ?? 0)) words = more;
        // Where nothing but containers is left, what they hold is the thing, although it was read as the name of a measure.
        if (words.Where(word => word.IsMain && IsContent(word)).All(word => draft.Words.Containers.Contains(word.Text))) words = Collect(draft, withSoft: true).ConvertAll(word => word with { IsMain = true });
        ReadModels(draft, words);
        if (FindType(words, draft) is { } type)
        {
            draft.Query = draft.Query with { Type = Phrase(words, type.Start, type.Length, singular: true) };
            words.RemoveRange(type.Start, type.Length);
        }

        var terms = words.Where(word => !IsBareContainer(word, draft)).ToList();
        draft.Query = draft.Query with
        {
            Terms = string.Join(' ', terms.Select(word => word.Text)),
            NotUnderstood = [.. draft.Query.NotUnderstood, .. terms.Where(word => !IsKnown(word.Text)).Select(word => word.Said)],
        };
    }

    private static bool IsBareContainer(DraftWord word, QueryDraft draft) => (draft.Query.Type is not null || draft.Query.ModelTokens.Count > 0) && draft.Words.Containers.Contains(word.Text);

    private static bool IsContent(DraftWord word) => word.Text.Length > 1;

    /// <summary>Free words and numbers in order, in English where the catalogue does not speak the shopper's language.</summary>
    private List<DraftWord> Collect(QueryDraft draft, bool withSoft)
    {
        List<DraftWord> words = [];
        var main = true;
        for (var at = 0; at < draft.Count;)
        {
            var mark = draft.MarkAt(at);
            var translation = draft.IsFree(at) && draft.Words.Language != Lexicon.DefaultLanguage ? lexicon.ToEnglish.Match(draft.Tokens, at, draft.EndOfFree(at), out _) : 0;
            if (!draft.IsFree(at) || (draft.IsSoft(at) && !withSoft)) at++;
            else if (mark.Act == PhraseAct.Child && draft.Query.Specs.Any(spec => spec.Unit == "years")) at += mark.Length;
            else if (translation > mark.Length || (translation > 0 && mark.Act is (null or PhraseAct.Child) && !draft.IsFiller(at))) at = AddTranslated(draft, at, main, words);
            else if (mark is { Act: PhraseAct.Compatible, Length: 1 } && draft.Tokens[at].Text is not ("compatible" or "compatibles")) at = AddPlain(draft, at, main, words);
            else if (mark.Act is PhraseAct.Preposition or PhraseAct.Compatible or PhraseAct.Substitute or PhraseAct.AtLeast or PhraseAct.MadeBy or PhraseAct.SoldBy or PhraseAct.Not or PhraseAct.LessThan or PhraseAct.MoreThan or PhraseAct.Around)
            {
                main &= !words.Any(word => word.IsMain) || IsOfContainer(draft, at, words);
                at += mark.Length;
            }
            else if (mark.Act is not (null or PhraseAct.Child or PhraseAct.Word) || draft.IsFiller(at)) at += Math.Max(1, mark.Length);
            else at = AddPlain(draft, at, main, words);
        }

        return words;
    }

    private bool IsOfContainer(QueryDraft draft, int at, List<DraftWord> words) => draft.Tokens[at].Text is "of" or "de" or "d" && words.Count > 0
        && (draft.Words.Containers.Contains(words[^1].Text) || lexicon.For(Lexicon.DefaultLanguage).Containers.Contains(words[^1].Text) || (draft.Words.Language != Lexicon.DefaultLanguage && !IsThing(words[^1])));

    /// <summary>A translated word that the catalogue sells is the thing, and what follows "de" describes it; behind another word ("boîte de") the thing is still to come.</summary>
    private bool IsThing(DraftWord word) => word.IsTranslated && vocabulary.IsType(word.Text);

    private int AddTranslated(QueryDraft draft, int at, bool main, List<DraftWord> words)
    {
        var length = lexicon.ToEnglish.Match(draft.Tokens, at, draft.EndOfFree(at), out var english);
        var said = draft.Said(at, at + length);
        var own = draft.Tokens[at].Text;
        var keepsOwn = length == 1 && vocabulary.IsType(own) && !vocabulary.IsType(english);
        foreach (var word in keepsOwn ? [own] : Tokenizer.Words(english)) words.Add(new DraftWord(word, said, at, main, IsModel: false, StartsPhrase(draft, at), IsTranslated: true));
        return at + length;
    }

    private static int AddPlain(QueryDraft draft, int at, bool main, List<DraftWord> words)
    {
        var token = draft.Tokens[at];
        if (token.Kind == TokenKind.Symbol) return at + 1;
        var end = at + 1;
        while (IsGluedPart(draft, end)) end++;
        var said = draft.Said(at, end);
        var parts = draft.Tokens.Skip(at).Take(end - at).Where(part => part.Kind != TokenKind.Symbol).ToList();
        var isModel = parts.Count > 1 && parts.Any(part => part.Kind == TokenKind.Number) && parts.Any(part => part.Kind == TokenKind.Word);
        if (isModel) words.Add(new DraftWord(Normalizer.Fold(said), said, at, main, IsModel: true, StartsPhrase(draft, at)));
        else words.AddRange(parts.Where(part => part.Text is not "s" || parts.Count == 1).Select(part => new DraftWord(part.Text, part.In(draft.Text), at, main, IsModel: false, StartsPhrase(draft, at))));
        return end;
    }

    /// <summary>A comma, or something that was understood otherwise, stands before it.</summary>
    private static bool StartsPhrase(QueryDraft draft, int at) => at == 0 || !draft.IsFree(at - 1) || draft.Tokens[at - 1].Kind == TokenKind.Symbol || draft.MarkAt(at - 1).Act is not (null or PhraseAct.Child);

    /// <summary>Written without a blank: the rest of "RXL480", "TK-4711", "USB-C".</summary>
    private static bool IsGluedPart(QueryDraft draft, int at)
    {
        if (!draft.IsFree(at) || !draft.Tokens[at].Glued) return false;
        if (draft.Tokens[at].Kind != TokenKind.Symbol) return true;
        return draft.Tokens[at].Text[0] is '-' or '\'' or '.' or '/' && draft.IsFree(at + 1) && draft.Tokens[at + 1].Glued && draft.Tokens[at + 1].Kind != TokenKind.Symbol;
    }

    private void ReadModels(QueryDraft draft, List<DraftWord> words)
    {
        var models = words.Where(word => word.IsModel && !lexicon.Synonyms.Knows(word.Text)).ToList();
        List<string> tokens = [];
        for (var at = 0; at < models.Count; at++)
        {
            var joined = at > 0 && Enumerable.Range(models[at - 1].At + 1, models[at].At - models[at - 1].At - 1).Any(between => draft.MarkAt(between).Act is PhraseAct.And or PhraseAct.Or);
            if (joined) tokens[^1] += " or " + models[at].Text;
            else tokens.Add(models[at].Text);
        }

        words.RemoveAll(models.Contains);
        var unknown = models.Where(model => !IsKnown(model.Text)).Select(model => model.Said);
        draft.Query = draft.Query with { ModelTokens = tokens, NotUnderstood = [.. draft.Query.NotUnderstood, .. unknown] };
    }

    private (int Start, int Length)? FindType(List<DraftWord> words, QueryDraft draft)
    {
        (int, int)? material = null;
        for (var last = words.Count(word => word.IsMain) - 1; last >= 0; last--)
        {
            for (var length = Math.Min(LongestType, last + 1); length > 0; length--)
            {
                if (!IsType(words, last - length + 1, length) || (length == 1 && IsBareContainerType(words[last], draft))) continue;
                if (length > 1 || !IsMaterial(words[last])) return (last - length + 1, length);
                // A material or colour may be a shelf of the shop, but where a noun stands with it, the noun is the thing.
                material ??= (last, 1);
            }

            // A last noun that the catalogue does not sell makes the one before it a modifier ("computer desk"); a property behind a noun does not.
            if (!EndsPhrase(words, last) && !IsProperty(words[last])) return material;
        }

        return material;
    }

    private bool IsMaterial(DraftWord word) => !lexicon.ColourThings.Contains(word.Text) && (lexicon.Materials.TryGet(word.Text, out _) || lexicon.Colours.TryGet(word.Text, out _));

    /// <summary>A container alone is no type where a model, measure or brand says what it holds.</summary>
    private bool IsBareContainerType(DraftWord word, QueryDraft draft) => lexicon.For(Lexicon.DefaultLanguage).Containers.Contains(word.Text)
        && (draft.Query.ModelTokens.Count > 0 || draft.Query.Specs.Count > 0 || draft.Query.Brands.Count > 0);

    /// <summary>Nothing but a blank joins it to the word before.</summary>
    private static bool EndsPhrase(List<DraftWord> words, int at) => at == 0 || words[at].StartsPhrase;

    private bool IsProperty(DraftWord word) => word.IsModel || IsMaterial(word) || lexicon.For(Lexicon.DefaultLanguage).Containers.Contains(word.Text) || !word.Text.Any(char.IsLetter) || word.IsTranslated || lexicon.Languages.Any(language => lexicon.For(language).Modifiers.Contains(word.Text))
        || lexicon.For(Lexicon.DefaultLanguage).VariantWords.Contains(word.Text) || (lexicon.Synonyms.Knows(word.Text) && !vocabulary.IsType(word.Text));

    private bool IsType(List<DraftWord> words, int start, int length)
    {
        if (words.Skip(start).Take(length).Any(word => word.IsModel && !lexicon.Synonyms.Knows(word.Text)) || !words.Skip(start).Take(length).Any(word => word.Text.Any(char.IsLetter))) return false;
        var phrase = Phrase(words, start, length, singular: false);
        if (length == 1 && lexicon.For(Lexicon.DefaultLanguage).Containers.Contains(phrase) && start > 0) return false;
        return vocabulary.IsType(phrase) || lexicon.Synonyms.Expand(phrase).Any(vocabulary.IsType);
    }

    private bool IsKnown(string word) => Tokenizer.Words(word).All(part => vocabulary.Knows(part) || isInCatalogue(part) || lexicon.Synonyms.Expand(part).Any(isInCatalogue));

    private static string Phrase(List<DraftWord> words, int start, int length, bool singular)
    {
        var phrase = words.Skip(start).Take(length).Select(word => word.Text).ToList();
        if (singular) phrase[^1] = Singular(phrase[^1]);
        return string.Join(' ', phrase);
    }

    /// <summary>For display: English plurals by their endings.</summary>
    private static string Singular(string word)
    {
        if (word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) ? word[..^2] : word[..^1];
    }

    /// <param name="Said">As the shopper wrote it.</param>
    /// <param name="IsMain">Before the first complement ("for", "with").</param>
    private sealed record DraftWord(string Text, string Said, int At, bool IsMain, bool IsModel, bool StartsPhrase = false, bool IsTranslated = false);
}
