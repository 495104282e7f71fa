namespace ShopAgent.Import.Feeds.Delimited;

/// <summary>A quote of a delimited feed is never closed and swallows the rest; the feed has to be read again, line by line.</summary>
internal sealed class UnclosedQuoteException : Exception
{
    public UnclosedQuoteException(int line) : base($"Unclosed quote from line {line}.") => Line = line;

    public UnclosedQuoteException() { }

    public UnclosedQuoteException(string message) : base(message) { }

    public UnclosedQuoteException(string message, Exception innerException) : base(message, innerException) { }

    public int Line { get; }
}
