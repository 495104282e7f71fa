namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Sorted postings of a part of an import, read back term by term from its temporary file.</summary>
internal sealed class PostingRun : IDisposable
{
    private readonly BinaryReader _reader;

    public PostingRun(Stream stream)
    {
        _reader = new BinaryReader(stream);
        Next();
    }

    /// <summary>Terms come in ascending order; <see cref="int.MaxValue"/> after the last.</summary>
    public int Term { get; private set; }

    public int Count { get; private set; }

    /// <summary>The postings of <see cref="Term"/>; moves on to the next one.</summary>
    public void Read(Span<int> numbers, Span<Evidence> evidence)
    {
        for (var at = 0; at < Count; at++)
        {
            numbers[at] = _reader.ReadInt32();
            evidence[at] = (Evidence)_reader.ReadUInt16();
        }

        Next();
    }

    public void Dispose() => _reader.Dispose();

    private void Next()
    {
        Term = _reader.ReadInt32();
        Count = Term == int.MaxValue ? 0 : _reader.ReadInt32();
    }
}
