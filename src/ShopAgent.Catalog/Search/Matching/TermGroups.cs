using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>
/// Breaks a query's words into groups and adds to each what else it may be called: synonyms, translations, compounds joined or split. Numbers and single letters bind to
/// their neighbour ("nova 9", "450 neo").
/// </summary>
internal sealed class TermGroups(Lexicon lexicon, SearchIndex index, CatalogSnapshot snapshot)
{
    private const double SynonymWeight = 0.45;
    private const double HeadAloneWeight = 0.3;

    private const int LongestPhrase = 3;

    private const int ShortestPart = 3;

    private const string OrSeparator = " or ";

    public IReadOnlyList<TermGroup> Build(ProductQuery query)
    {
        Ahead(query);
        List<TermGroup> groups = [];
        if (query.Type is { } type) groups.Add(Group(type, TermGroupKind.Type, ExpandType(type)));
        var brands = query.Brands.Select(brand => Phrase(brand, 1)).OfType<TermPhrase>().ToList();
        if (brands.Count > 0) groups.Add(Group(string.Join(OrSeparator, query.Brands), TermGroupKind.Brand, brands));
        foreach (var model in query.ModelTokens)
            groups.Add(Group(model, TermGroupKind.Model, model.Split(OrSeparator).Select(part => Phrase(part, 1)).OfType<TermPhrase>().ToList()));
        foreach (var unit in Units([.. Tokenizer.Words(query.Terms)])) groups.Add(Group(unit, TermGroupKind.Word, Expand(unit)));
        return [.. groups.Where(group => group.Phrases.Count > 0)];
    }

    /// <summary>All that is about to be looked up, at once.</summary>
    private void Ahead(ProductQuery query) => new WordsAhead(lexicon, snapshot).Read(
        [query.Type ?? "", .. query.Brands, .. query.ModelTokens, query.Terms],
        [query.Text, .. query.Required.Concat(query.Excluded).SelectMany(NamesOf), .. lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords)]);

    /// <summary>The words that prove a query's colours, materials and properties.</summary>
    public IReadOnlyList<TermGroup> Wishes(ProductQuery query) =>
        [.. query.Required.Select(term => new TermGroup(term.Term, TermGroupKind.Word, [.. NamesOf(term).Distinct().Select(name => Phrase(name, 1)).OfType<TermPhrase>()], 1)).Where(group => group.Phrases.Count > 0)];

    private IEnumerable<string> NamesOf(TermConstraint term) => term.Kind switch
    {
        TermKind.Concept when lexicon.Concepts.Find(term.Term) is { } concept => concept.Evidence,
        TermKind.Colour => term.Term.Split(OrSeparator).SelectMany(lexicon.Colours.FamilyOf).SelectMany(lexicon.Colours.NamesOf),
        TermKind.Material => term.Term.Split(OrSeparator).SelectMany(lexicon.Materials.FamilyOf).SelectMany(lexicon.Materials.NamesOf),
        _ => term.Term.Split(OrSeparator),
    };

    /// <summary>The phrases in which words belong together.</summary>
    private List<string> Units(IReadOnlyList<string> words)
    {
        List<string> units = [];
        for (var at = 0; at < words.Count;)
        {
            var length = Enumerable.Range(2, LongestPhrase - 1).Where(n => at + n <= words.Count && lexicon.Synonyms.Expand(Join(words, at, n)).Count > 0).DefaultIfEmpty(1).Max();
            var unit = Join(words, at, length);
            at += length;
            if (length == 1 && unit is "mark" or "mk" && at < words.Count) units.Add(unit + " " + words[at++]);
            else if (length == 1 && IsDependent(unit) && units.Count > 0) units[^1] += " " + unit;
            else if (length == 1 && IsDependent(unit) && at < words.Count) units.Add(unit + " " + words[at++]);
            else units.Add(unit);
        }

        return units;
    }

    private static bool IsDependent(string word) => char.IsAsciiDigit(word[0]) || word.Length == 1 || word is "ii" or "iii" or "iv" or "mark" or "mk";

    private static string Join(IReadOnlyList<string> words, int start, int count) => string.Join(' ', words.Skip(start).Take(count));

    /// <summary>A type of several words is looked for by its last one as well.</summary>
    private List<TermPhrase> ExpandType(string type)
    {
        var phrases = Expand(type);
        if (type.LastIndexOf(' ') is > 0 and var at && Phrase(type[(at + 1)..], HeadAloneWeight) is { } head && phrases.All(phrase => !phrase.Terms.AsSpan().SequenceEqual(head.Terms))) phrases.Add(head);
        return phrases;
    }

    private List<TermPhrase> Expand(string phrase)
    {
        List<TermPhrase> phrases = [];
        if (Phrase(phrase, 1) is { } own) phrases.Add(own);
        // Titles often leave out the word before a version: "Mark II" and "II" are the same model.
        if (phrase.StartsWith("mark ", StringComparison.Ordinal) || phrase.StartsWith("mk ", StringComparison.Ordinal))
            phrases.Add(Phrase(phrase[(phrase.IndexOf(' ', StringComparison.Ordinal) + 1)..], 1)!);
        var compounds = Compounds(phrase).Where(Exists).ToList();
        var others = lexicon.Synonyms.Expand(phrase).Concat(lexicon.Translations.Expand(phrase)).Concat(compounds).Concat(compounds.SelectMany(lexicon.Synonyms.Expand));
        foreach (var other in others.Distinct(StringComparer.Ordinal))
            if (Phrase(other, SynonymWeight) is { } synonym && phrases.All(known => !known.Terms.AsSpan().SequenceEqual(synonym.Terms)) && Exists(other)) phrases.Add(synonym);
        return phrases;
    }

    /// <summary>Two words may be written as one, and one as two: "head set", "headset".</summary>
    private IEnumerable<string> Compounds(string phrase)
    {
        var words = phrase.Split(' ');
        if (words.Length == 2 && words.All(word => word.Length >= 2 && word.All(char.IsLetter))) yield return words[0] + words[1];
        if (words.Length != 1 || phrase.Length < 2 * ShortestPart || !phrase.All(char.IsLetter)) yield break;
        for (var at = ShortestPart; at <= phrase.Length - ShortestPart; at++)
            if (snapshot.Vocabulary.TitleCount(phrase[..at]) > 0 && snapshot.Vocabulary.TitleCount(phrase[at..]) > 0) yield return phrase[..at] + " " + phrase[at..];
    }

    private bool Exists(string phrase) => Tokenizer.Words(phrase).All(word => snapshot.Vocabulary.Knows(word) || index.CountProducts(word) > 0);

    private TermPhrase? Phrase(string text, double weight) => snapshot.Terms.Ids(text) is { Length: > 0 } terms ? new TermPhrase(text, terms, weight, PropertiesOf(text)) : null;

    private int[]? PropertiesOf(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal)) return null;
        var modifiers = lexicon.For(Lexicon.DefaultLanguage).Modifiers;
        var properties = Tokenizer.Words(text).SkipLast(1).Where(modifiers.Contains).Select(snapshot.Terms.Id).ToArray();
        return properties.Length > 0 ? properties : null;
    }

    /// <summary>As in BM25 (Robertson and Zaragoza, 2009): how telling a word is that so many of all products have.</summary>
    public static double InverseFrequency(int count, int products) => Math.Log(1 + ((Math.Max(products, count) - count + 0.5) / (count + 0.5)));

    /// <summary>As telling as the group's most common wording.</summary>
    private TermGroup Group(string text, TermGroupKind kind, IReadOnlyList<TermPhrase> phrases) =>
        new(text, kind, phrases, InverseFrequency(phrases.Select(phrase => index.CountProducts(phrase.Text)).DefaultIfEmpty(0).Max(), snapshot.Vocabulary.ProductCount));
}

/// <summary>Words that make another model of a model ("Plus", "Ti", "II"), beside the words that the query itself has.</summary>
internal sealed class VariantWords(IReadOnlySet<int> words, IReadOnlySet<int> asked)
{
    /// <summary>Whether the word makes another model of the one before it, and nobody asked for that.</summary>
    public bool IsVariant(int word) => words.Contains(word);

    /// <summary>Whether the words of the title from there on name another model: after words of the query comes a variant word that nobody asked for.</summary>
    public bool MakesAnother(SearchDocument document, int at)
    {
        while (at < document.Title.Length && asked.Contains(document.Title[at])) at++;
        if (at >= document.Title.Length || !words.Contains(document.Title[at])) return false;
        // A letter to which something sticks ("M.2") is part of another name, and no version.
        return at + 1 >= document.Title.Length || !document.TitleGlued[at + 1];
    }

    /// <summary>Whether the title goes on with a variant word right after the wished words.</summary>
    public bool MakesAnother(SearchDocument document, IReadOnlyList<TermGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Kind is not (TermGroupKind.Word or TermGroupKind.Model)) continue;
            foreach (var phrase in group.Phrases)
                if (phrase.IsOwn && document.Title.Find(phrase.Terms) is >= 0 and var at && MakesAnother(document, at + phrase.Terms.Length)) return true;
        }

        return false;
    }
}
