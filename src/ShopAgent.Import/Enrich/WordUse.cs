namespace ShopAgent.Import.Enrich;

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

    /// <summary>Starts most of the titles of some category that have the word: "AMD" in processors, however often coolers name it.</summary>
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
