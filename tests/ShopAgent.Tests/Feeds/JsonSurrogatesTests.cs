using System.Text;
using System.Text.Json;
using CsCheck;
using ShopAgent.Import.Feeds.Json;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Feeds;

public class JsonSurrogatesTests
{
    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", "\ud83d\ude00")]
    [InlineData("\"\\ud83d\"", "\ufffd")]
    [InlineData("\"\\ude00x\"", "\ufffdx")]
    [InlineData("\"\\uD83D\\ud83d\\uDE00\"", "\ufffd\ud83d\ude00")]
    [InlineData("\"\\\\ud83d\"", "\\ud83d")]
    public void Halves_become_the_replacement_character(string json, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        JsonSurrogates.Mend(bytes, isFinal: true);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(bytes));
    }

    [Fact]
    public void Text_that_comes_in_pieces_is_mended_as_if_it_came_whole() =>
        Gen.Select(Gen.OneOf<string>("\\ud83d", "\\ude00", "\\u0041", "\\\\", "\\n", "u", "d83d", " ").Array[0, 12], Gen.Int[1, 9]).AlwaysHolds(one =>
        {
            var (parts, size) = one;
            var whole = Encoding.UTF8.GetBytes(string.Concat(parts));
            var pieces = (byte[])whole.Clone();
            JsonSurrogates.Mend(whole, isFinal: true);
            var settled = 0;
            for (var end = Math.Min(size, pieces.Length); end < pieces.Length; end += size) settled += JsonSurrogates.Mend(pieces.AsSpan(settled, Math.Min(end, pieces.Length) - settled), isFinal: false);
            JsonSurrogates.Mend(pieces.AsSpan(settled), isFinal: true);
            return pieces.AsSpan().SequenceEqual(whole);
        });
}
