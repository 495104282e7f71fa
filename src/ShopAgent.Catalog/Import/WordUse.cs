namespace ShopAgent.Catalog.Import;

/// <summary>How a word is used in one feed's titles and descriptions.</summary>
internal sealed class WordUse
{
    /// <summary>A word that starts this many titles, and most titles that have it, is a name.</summary>
    private const int UsualStarts = 2;

    private const int MaxFollowers = 16;

    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _followers = new(StringComparer.OrdinalIgnoreCase);
    private int _titles;
    private int _lowerCase;

    /// <summary>Titles that start with the word.</summary>
    public int Starts { get; private set; }

    /// <summary>The most frequent spelling.</summary>
    public string Spelling => _spellings.MaxBy(spelling => spelling.Value).Key ?? "";

    /// <summary>A name starts with a capital, or has one ("iiyama" does not, and is found in categories); and has a letter before any digit.</summary>
    public bool CouldBeBrand => Spelling is { Length: > 1 } spelling && char.IsLetter(spelling[0]) && spelling.Any(char.IsUpper);

    public bool IsUsual => Starts >= UsualStarts && Starts * 2 >= _titles;

    /// <summary>Never written like a common word.</summary>
    public bool IsUnusualWord => _lowerCase == 0 && Starts * 2 >= _titles;

    public void InTitle(string spelling, bool first, string? next)
    {
        _titles++;
        _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
        if (char.IsLower(spelling[0])) _lowerCase++;
        if (!first) return;
        Starts++;
        if (next is not null && (_followers.ContainsKey(next) || _followers.Count < MaxFollowers)) _followers[next] = _followers.GetValueOrDefault(next) + 1;
    }

    /// <summary>The word stands in a description with a small letter.</summary>
    public void InSentence() => _lowerCase++;

    /// <summary>The word and the one that always follows it ("Lian Li"), where neither is a name alone: the first is a common word, or the second is found nowhere else.</summary>
    public string WithSecond(IReadOnlyDictionary<string, WordUse> words)
    {
        if (_followers.Count != 1 || Starts < UsualStarts) return Spelling;
        var second = words[_followers.Keys.First()];
        var together = second._titles == Starts && second.CouldBeSecond;
        return together || (_lowerCase > 0 && second.CouldBeSecond && _titles == Starts) ? Spelling + " " + second.Spelling : Spelling;
    }

    private bool CouldBeSecond => Spelling is { Length: > 1 } spelling && char.IsUpper(spelling[0]) && !spelling.Any(char.IsDigit);
}
