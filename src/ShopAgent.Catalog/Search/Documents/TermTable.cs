using System.Collections.Concurrent;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Numbers for stems, so that a product's words take four bytes each. Thread-safe.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int _last;

    public int Id(string foldedWord) => _ids.GetOrAdd(StemCache.Shared.Stem(foldedWord), _ => Interlocked.Increment(ref _last));

    public int[] Ids(string text) => [.. Tokenizer.Words(text).Select(Id)];
}
