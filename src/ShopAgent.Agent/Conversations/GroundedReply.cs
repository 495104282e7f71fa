using System.Text;
using ShopAgent.Agent.Grounding;

namespace ShopAgent.Agent.Conversations;

/// <summary>
/// Stands between a model's words and the screen: a sentence passes once it is complete and every claim in it is supported. From the first that is not, everything waits until the answer
/// is over - a tool that is still to be called may yet make it true - and is then mended by the model or left out.
/// </summary>
internal sealed class GroundedReply(Func<string, IReadOnlyList<UnsupportedClaim>> check, Func<string, bool> isAboutBasket)
{
    /// <summary>Characters of one answer; what follows is not read by anyone.</summary>
    public const int MaxLength = 4000;

    private readonly SentenceStream _stream = new();
    private readonly List<string> _held = [];
    private int _length;

    /// <summary>The model has written more than an answer; the rest is cut.</summary>
    public bool IsTooLong => _length > MaxLength;

    /// <summary>Sentences that were left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Every claim that was found unsupported.</summary>
    public List<UnsupportedClaim> Unsupported { get; } = [];

    /// <returns>What may be shown now.</returns>
    public string Push(string text)
    {
        if (IsTooLong) return "";
        _length += text.Length;
        var free = new StringBuilder();
        foreach (var sentence in _stream.Push(text)) Take(sentence, free);
        return free.ToString();
    }

    /// <summary>A tool call follows: what was said before it is a sentence of its own.</summary>
    public string Break()
    {
        var free = new StringBuilder();
        if (_stream.Flush() is { } rest && rest.Trim().Length > 0) Take(rest.TrimEnd() + " ", free);
        return free.ToString();
    }

    /// <summary>The answer is over: the claims in it that nothing supports, now that all tools have run.</summary>
    public IReadOnlyList<UnsupportedClaim> Review()
    {
        // A text that was cut ends in half a sentence.
        if (_stream.Flush() is { } rest && rest.Trim().Length > 0 && !IsTooLong) _held.Add(rest);
        List<UnsupportedClaim> found = [.. _held.SelectMany(check)];
        Unsupported.AddRange(found);
        return found;
    }

    /// <summary>The model writes the rest again: what was held is forgotten.</summary>
    public IReadOnlyList<string> BeginRepair()
    {
        List<string> held = [.. _held];
        _held.Clear();
        _length = 0;
        return held;
    }

    /// <param name="instead">Taken when the repair brought nothing.</param>
    /// <returns>What may be shown of all that was held.</returns>
    public string Close(IReadOnlyList<string> instead)
    {
        if (_held.Count == 0) _held.AddRange(instead);
        var free = new StringBuilder();
        foreach (var sentence in _held)
        {
            if (check(sentence).Count == 0) free.Append(Plain(sentence));
            else LeftOut++;
        }

        _held.Clear();
        return free.ToString();
    }

    private void Take(string sentence, StringBuilder free)
    {
        if (_held.Count > 0 || isAboutBasket(sentence) || check(sentence).Count > 0) _held.Add(sentence);
        else free.Append(Plain(sentence));
    }

    /// <summary>A terminal shows no Markdown.</summary>
    private static string Plain(string sentence) => sentence.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
}
