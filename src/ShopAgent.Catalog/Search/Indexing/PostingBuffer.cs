namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Collects an import's postings and gives them back by term. Memory is bounded: when it is full, what it holds goes sorted into a temporary file.</summary>
internal sealed class PostingBuffer : IDisposable
{
    /// <summary>Postings in memory: about 40 MB.</summary>
    private const int Capacity = 2_000_000;

    private const int FileBuffer = 1 << 16;

    private readonly List<string> _files = [];
    private readonly List<PostingRun> _runs = [];
    private int[] _terms = new int[1024];
    private int[] _numbers = new int[1024];
    private Evidence[] _evidence = new Evidence[1024];
    private int _count;

    /// <param name="number">Of the product; never smaller than in the call before.</param>
    public void Add(int term, int number, Evidence evidence)
    {
        if (_count == Capacity) Spill();
        if (_count == _terms.Length) Grow();
        _terms[_count] = term;
        _numbers[_count] = number;
        _evidence[_count++] = evidence;
    }

    /// <summary>Terms in ascending order, each with its postings in the order of the products. The arrays are used again for the next term.</summary>
    public IEnumerable<(int Term, int Count, int[] Numbers, Evidence[] Evidence)> Merge()
    {
        foreach (var file in _files) _runs.Add(new PostingRun(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None, FileBuffer, FileOptions.SequentialScan)));
        if (_count > 0) _runs.Add(new PostingRun(Sorted(new MemoryStream())));
        var (numbers, evidence) = (new int[1024], new Evidence[1024]);
        while (_runs.Count > 0 && _runs.Min(run => run.Term) is var term and < int.MaxValue)
        {
            var count = 0;
            foreach (var run in _runs)
            {
                if (run.Term != term) continue;
                var end = count + run.Count;
                if (end > numbers.Length)
                {
                    Array.Resize(ref numbers, Math.Max(end, numbers.Length * 2));
                    Array.Resize(ref evidence, numbers.Length);
                }

                run.Read(numbers.AsSpan(count), evidence.AsSpan(count));
                count = end;
            }

            yield return (term, count, numbers, evidence);
        }
    }

    public void Dispose()
    {
        foreach (var run in _runs) run.Dispose();
        foreach (var file in _files) File.Delete(file);
    }

    private void Spill()
    {
        var file = Path.GetTempFileName();
        _files.Add(file);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, FileBuffer);
        Sorted(stream);
        _count = 0;
    }

    private void Grow()
    {
        var size = Math.Min(Capacity, _terms.Length * 2);
        Array.Resize(ref _terms, size);
        Array.Resize(ref _numbers, size);
        Array.Resize(ref _evidence, size);
    }

    /// <summary>Sorts by counting: terms are small numbers, and the products are in order already.</summary>
    private TStream Sorted<TStream>(TStream stream)
        where TStream : Stream
    {
        var starts = new int[_terms.Take(_count).Max() + 2];
        for (var at = 0; at < _count; at++) starts[_terms[at] + 1]++;
        for (var term = 1; term < starts.Length; term++) starts[term] += starts[term - 1];
        var order = new int[_count];
        for (var at = 0; at < _count; at++) order[starts[_terms[at]]++] = at;
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        for (var at = 0; at < _count;)
        {
            var term = _terms[order[at]];
            var end = starts[term];
            writer.Write(term);
            writer.Write(end - at);
            for (; at < end; at++)
            {
                writer.Write(_numbers[order[at]]);
                writer.Write((ushort)_evidence[order[at]]);
            }
        }

        writer.Write(int.MaxValue);
        writer.Flush();
        if (stream.CanSeek && stream.CanRead) stream.Position = 0;
        return stream;
    }
}

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
