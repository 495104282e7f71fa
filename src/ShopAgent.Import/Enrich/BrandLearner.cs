using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Import.Drafts;

namespace ShopAgent.Import.Enrich;

/// <summary>
/// Collects what a feed shows of its brands: those it states, categories that start titles ("Cables > Acme"), and words that titles start with. <see cref="Learn"/> turns it into a
/// vocabulary.
/// </summary>
internal sealed class BrandLearner
{
    /// <summary>Distinct words remembered; beyond, a feed has more article numbers than words.</summary>
    private const int MaxWords = 300_000;

    /// <summary>A feed that states the brand of one product in five leaves it out where there is none.</summary>
    private const int StatesBrands = 5;

    private static readonly HashSet<string> Leads = new(WordFile.LinesOfAll("title_leads"), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _stated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CategoryUse> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordUse> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Category, string Word), CategoryUse> _leading = [];
    private int _drafts;
    private int _withBrand;

    /// <summary>The format has a field for the brand: where a record leaves it empty, the title's first word is not one.</summary>
    public bool IsStatedByFormat { get; init; }

    public void Observe(ProductDraft draft)
    {
        if (draft.Role is DraftRole.Variation or DraftRole.Hidden) return;
        _drafts++;
        if (draft.Brand is { Length: > 0 } brand)
        {
            _withBrand++;
            _stated[brand] = _stated.GetValueOrDefault(brand) + 1;
        }

        if (IsStatedByFormat) return;

        var title = TitleTokens.WithoutLeadingSizes(draft.Title);
        foreach (var segment in draft.Categories.SelectMany(path => path.Split(" > ")).Distinct(StringComparer.OrdinalIgnoreCase)) ObserveSegment(segment, title);
        ObserveTitle(TitleTokens.Of(title), draft.Categories.FirstOrDefault() ?? "");
        foreach (var token in TitleTokens.Of(draft.Description))
            if (char.IsLower(token[0])) Use(token)?.InSentence();
    }

    public BrandVocabulary Learn()
    {
        if (IsStatedByFormat || _withBrand * StatesBrands >= _drafts) return new BrandVocabulary(_stated.Keys, [], []);
        foreach (var ((_, word), use) in _leading)
            if (use.Starts >= WordUse.UsualStarts && use.IsMostlyStart) _words[word].LeadsACategory = true;
        var categories = _segments.Where(segment => segment.Value.Starts > 0 && segment.Value.IsMostlyStart).Select(segment => segment.Key).ToList();
        var categoryWords = _segments.Keys.SelectMany(TitleTokens.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var otherNumbers = categoryWords.Select(OtherNumber).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = _words.Where(word => word.Value.CouldBeBrand && !Leads.Contains(word.Key) && !otherNumbers.Contains(word.Key))
            .Select(word => (word.Value, IsType: categoryWords.Contains(word.Key))).ToList();
        var known = words.Where(word => word.Value.IsUsual && (!word.IsType || (word.Value.LeadsACategory && word.Value.IsUncommon))).Select(word => word.Value.Name(_words, other => Leads.Contains(other) || categoryWords.Contains(other) || otherNumbers.Contains(other)));
        var rare = words.Where(word => !word.Value.IsUsual && !word.IsType && word.Value is { IsUncommon: true, MostlyStarts: true }).Select(word => word.Value.Spelling);
        return new BrandVocabulary([.. _stated.Keys, .. categories, .. known], rare, categories);
    }

    /// <summary>Whether the titles of a category that name it start with it: those of a brand's category do, those of a type's do not.</summary>
    private void ObserveSegment(string segment, string title)
    {
        if (segment.Length < 2 || (!_segments.ContainsKey(segment) && _segments.Count >= MaxWords)) return;
        var use = _segments.GetValueOrDefault(segment);
        _segments[segment] = use.Plus(TitleTokens.Starts(title, segment), title.Contains(segment, StringComparison.OrdinalIgnoreCase));
    }

    private void ObserveTitle(List<string> tokens, string category)
    {
        var first = Math.Max(0, tokens.FindIndex(token => !Leads.Contains(token)));
        for (var index = 0; index < tokens.Count; index++)
        {
            if (Use(tokens[index]) is not { } use) continue;
            use.InTitle(tokens[index], index == first, index + 1 < tokens.Count ? tokens[index + 1] : null);
            var key = (category, tokens[index].ToUpperInvariant());
            if (_leading.Count < MaxWords || _leading.ContainsKey(key)) _leading[key] = _leading.GetValueOrDefault(key).Plus(index == first, true);
        }
    }

    private WordUse? Use(string word)
    {
        if (_words.TryGetValue(word, out var use)) return use;
        if (_words.Count >= MaxWords) return null;
        return _words[word] = new WordUse();
    }

    /// <summary>Singular for plural and the reverse: a word of a title that is the category's in the other number is a type, not a brand.</summary>
    private static string OtherNumber(string word) => word.EndsWith('s') ? word[..^1] : word + "s";
}

/// <summary>How a word is used in one feed's titles and descriptions.</summary>
internal sealed class WordUse
{
    /// <summary>A word that starts this many titles, and most titles that have it, is a name.</summary>
    public const int UsualStarts = 2;

    /// <summary>A word that starts so many titles and always has the same common word behind it is the first half of a name ("Acme Design"): kinds of goods would vary.</summary>
    private const int ManyStarts = 6;

    private const int MaxFollowers = 16;

    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _followers = new(StringComparer.OrdinalIgnoreCase);
    private int _titles;
    private int _starts;
    private int _lowerCase;

    /// <summary>Starts most of the titles of some category that have the word, however often the titles of other goods name it.</summary>
    public bool LeadsACategory { get; set; }

    /// <summary>The most frequent spelling.</summary>
    public string Spelling => _spellings.MaxBy(spelling => spelling.Value).Key ?? "";

    /// <summary>Starts a title, begins with a letter, and is not written like "T-shaped".</summary>
    public bool CouldBeBrand => _starts > 0 && Spelling is { Length: > 1 } spelling && char.IsLetter(spelling[0]) && spelling.Any(char.IsUpper)
        && !(spelling.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < spelling.Length && char.IsLower(spelling[hyphen + 1]));

    public bool IsUsual => LeadsACategory || (_starts >= UsualStarts && _starts * 2 >= _titles);

    /// <summary>Never written like a common word.</summary>
    public bool IsUncommon => _lowerCase == 0;

    /// <summary>Starts at least half of the titles that have it.</summary>
    public bool MostlyStarts => _starts * 2 >= _titles;

    public void InTitle(string spelling, bool first, string? next)
    {
        _titles++;
        _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
        if (char.IsLower(spelling[0])) _lowerCase++;
        if (!first) return;
        _starts++;
        if (next is not null && (_followers.ContainsKey(next) || _followers.Count < MaxFollowers)) _followers[next] = _followers.GetValueOrDefault(next) + 1;
    }

    /// <summary>The word stands in a description with a small letter.</summary>
    public void InSentence() => _lowerCase++;

    /// <summary>
    /// A common word and the capitalised one that always follows it are one name ("Blue Harbour"), and so are an uncommon word and a common one that always follows it in many
    /// titles ("Acme Design"); a word that is a name alone stays alone.
    /// </summary>
    /// <param name="isType">Whether a word names a kind of goods, or is an adjective of any: "Acme Lamp" is no name.</param>
    public string Name(IReadOnlyDictionary<string, WordUse> words, Func<string, bool> isType)
    {
        if (_starts < UsualStarts || _followers.Count != 1 || words[_followers.Keys.First()] is not { IsCapitalised: true } second) return Spelling;
        var isName = _lowerCase > 0 || (_starts >= ManyStarts && !second.IsUncommon && !isType(second.Spelling));
        return isName ? Spelling + " " + second.Spelling : Spelling;
    }

    private bool IsCapitalised => Spelling is { Length: > 1 } spelling && char.IsUpper(spelling[0]) && !spelling.Any(char.IsDigit);
}

/// <summary>How many titles of a category start with a word, and how many have it at all.</summary>
internal readonly record struct CategoryUse(int Starts, int Titles)
{
    /// <summary>Four of five: a few accessories are named after another maker's product.</summary>
    private const int Share = 5;

    public bool IsMostlyStart => Starts * Share >= Titles * (Share - 1);

    public CategoryUse Plus(bool starts, bool has) => new(Starts + (starts ? 1 : 0), Titles + (has ? 1 : 0));
}
