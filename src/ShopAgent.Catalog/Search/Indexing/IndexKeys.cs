namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>
/// Keys of the index tables. A segment is the index of one merchant's snapshot: an import writes it whole and drops the one before. Its products are numbered from 0 in the order of
/// the feed, and each <see cref="BlockSize"/> of them make a block.
/// </summary>
internal static class IndexKeys
{
    public const int BlockBits = 16;

    public const int BlockSize = 1 << BlockBits;

    /// <summary>Changes when what is stored changes its form or meaning; older segments are built anew from the stored products.</summary>
    public const string Format = "3";

    public const int MostTerms = 1 << TermBits;

    private const int BlockNumberBits = 12;

    private const int TermBits = 28;

    private const int WordLengthBits = 8;

    public static long Document(long segment, int number) => (segment << 32) | (uint)number;

    public static long SegmentOf(long document) => document >> 32;

    public static int NumberOf(long document) => (int)document;

    public static long Posting(long segment, int term, int block) => (Stem(segment, term) << BlockNumberBits) | (uint)block;

    public static long Stem(long segment, int term) => (segment << TermBits) | (uint)term;

    /// <summary>Of what is kept once a block.</summary>
    public static long Block(long segment, int block) => (segment << BlockNumberBits) | (uint)block;

    /// <param name="length">Of the words, in letters.</param>
    public static long Words(long segment, int length) => (segment << WordLengthBits) | (uint)length;
}
