using Microsoft.Data.Sqlite;
using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>Words of titles as they are spelled, with the number of times, to correct typos by. Kept by length, so that a correction reads only those that can be meant.</summary>
internal sealed class TitleWords
{
    /// <summary>Shorter words are never what a misspelled one means, longer ones are none.</summary>
    public const int Shortest = 4;

    public const int Longest = 40;

    /// <summary>More spellings are no language: what comes later is not learned.</summary>
    private const int Capacity = 500_000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(string title)
    {
        foreach (var token in Tokenizer.Split(title))
        {
            if (token.Kind != TokenKind.Word || token.Text.Length is < Shortest or > Longest) continue;
            ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_counts, token.Text);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count)) count++;
            else if (_counts.Count < Capacity) _counts.Add(token.Text, 1);
        }
    }

    public void Write(SqliteConnection connection, long segment)
    {
        using var insert = new NativeStatement(connection, "INSERT INTO search_word VALUES (?, ?)");
        var bytes = new ByteWriter();
        foreach (var words in _counts.GroupBy(pair => pair.Key.Length))
        {
            bytes.Clear();
            foreach (var (word, count) in words)
            {
                bytes.Text(word);
                bytes.Number(count);
            }

            insert.Bind(0, IndexKeys.Words(segment, words.Key)).Bind(1, bytes.Written).Execute();
        }
    }

    /// <summary>Adds the words of one stored group.</summary>
    public static void Read(ReadOnlySpan<byte> content, Dictionary<string, int> counts)
    {
        var bytes = new ByteReader(content);
        while (!bytes.IsAtEnd)
        {
            var word = bytes.Text();
            counts[word] = counts.GetValueOrDefault(word) + bytes.Number();
        }
    }
}
