using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Numbers of stems and texts of numbers, read on demand. Numbers are given for good, so that nothing here grows old except the words that no product has. Thread-safe.</summary>
internal sealed class TermReader(IndexSessions sessions)
{
    private const int Capacity = 20_000;

    private readonly BoundedCache<int, string> _texts = new(Capacity);

    private int _unknown;

    /// <summary>A word that no product has gets a negative number, which no product has either.</summary>
    public int IdOf(string stem) => sessions.Read(session => session.FindTerm(stem)) ?? Interlocked.Decrement(ref _unknown);

    /// <summary>Decoding a product asks for many: all with its own session.</summary>
    public string TextOf(IndexSession session, int term)
    {
        if (_texts.TryGet(term, out var text)) return text;
        text = session.TextOf(term);
        _texts.Add(term, text);
        return text;
    }

    public string TextOf(int term) => sessions.Read(session => TextOf(session, term));
}
