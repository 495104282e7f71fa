namespace ShopAgent.Import.Feeds.Json;

/// <summary>
/// Mends JSON text in which an emoji was cut in two: "\ud83d" alone is no character, and reading such a text throws. The half becomes U+FFFD, which has as many bytes when escaped.
/// </summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Replacement => "fffd"u8;

    /// <param name="isFinal">Nothing follows, so that an escape at the end stands alone.</param>
    /// <returns>How many bytes are settled; the rest is to be looked at again when more has been read.</returns>
    public static int Mend(Span<byte> json, bool isFinal)
    {
        var at = 0;
        while (true)
        {
            var next = json[at..].IndexOf((byte)'\\');
            if (next < 0) return json.Length;
            at += next;
            if (at + 1 >= json.Length) return at;
            if (json[at + 1] != 'u') at += 2;
            else if (at + EscapeLength > json.Length) return at;
            else if (!IsHalf(json[at..])) at += EscapeLength;
            else if (at + (2 * EscapeLength) > json.Length && !isFinal) return at;
            else if (IsHigh(json[at..]) && at + (2 * EscapeLength) <= json.Length && IsLow(json[(at + EscapeLength)..])) at += 2 * EscapeLength;
            else
            {
                Replacement.CopyTo(json[(at + 2)..]);
                at += EscapeLength;
            }
        }
    }

    private static bool IsHalf(ReadOnlySpan<byte> escape) => IsHigh(escape) || IsLow(escape);

    /// <summary>D800 to DBFF.</summary>
    private static bool IsHigh(ReadOnlySpan<byte> escape) => StartsSurrogate(escape) && (escape[3] is (byte)'8' or (byte)'9' || (escape[3] | 0x20) is 'a' or 'b');

    /// <summary>DC00 to DFFF.</summary>
    private static bool IsLow(ReadOnlySpan<byte> escape) => StartsSurrogate(escape) && (escape[3] | 0x20) is >= 'c' and <= 'f';

    private static bool StartsSurrogate(ReadOnlySpan<byte> escape) => escape[0] == '\\' && escape[1] == 'u' && (escape[2] | 0x20) == 'd';
}
