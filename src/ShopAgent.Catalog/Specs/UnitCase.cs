namespace ShopAgent.Catalog.Specs;

/// <summary>What only capitals tell: "6 Gb/s" are bits and "6 GB/s" bytes, "2 To" is a size and "2 to" no unit. Searches are typed without them, so this is for products only.</summary>
internal static class UnitCase
{
    private static readonly string[] Words = [" to", " go", " a"];

    /// <summary>A small word that stands apart from its number is no unit.</summary>
    public static bool IsWord(string written) => Array.Exists(Words, word => written.EndsWith(word, StringComparison.Ordinal));

    public static string Correct(string written, string unit) => unit switch
    {
        "Mbit/s" when written.EndsWith("Bps", StringComparison.Ordinal) => "MB/s",
        "MB/s" when written.Contains("b/s", StringComparison.Ordinal) => "Mbit/s",
        _ => unit,
    };
}
