using System.Text;

namespace ShopAgent.Agent.Grounding;

/// <summary>Cuts streamed text into sentences and lines, each with the blanks that follow it, so that joined together they are the text again.</summary>
internal sealed class SentenceStream
{
    private readonly StringBuilder _rest = new();

    /// <summary>What is complete now.</summary>
    public IReadOnlyList<string> Push(string text)
    {
        _rest.Append(text);
        List<string> complete = [];
        while (End() is > 0 and var end)
        {
            complete.Add(_rest.ToString(0, end));
            _rest.Remove(0, end);
        }

        return complete;
    }

    /// <summary>The last sentence, which nothing ended.</summary>
    public string Flush()
    {
        var rest = _rest.ToString();
        _rest.Clear();
        return rest;
    }

    /// <summary>Behind the blanks after a closing mark or a line break; a point within a number or after one letter ends nothing.</summary>
    private int End()
    {
        for (var i = 0; i < _rest.Length - 1; i++)
        {
            var c = _rest[i];
            if (c != '\n' && !(c is '.' or '!' or '?' or '…' && char.IsWhiteSpace(_rest[i + 1]) && !IsAbbreviation(i))) continue;
            var end = i + 1;
            while (end < _rest.Length && char.IsWhiteSpace(_rest[end])) end++;
            if (end < _rest.Length) return end;
        }

        return 0;
    }

    private bool IsAbbreviation(int at)
    {
        if (_rest[at] != '.') return false;
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(_rest[start - 1])) start--;
        var word = _rest.ToString(start, at - start).TrimStart('(', '"').ToLowerInvariant();
        return word is "e.g" or "i.e" or "approx" or "no" or "nr" or "vs" or "max" or "min" or "incl" or "p.ex" or "env" or "art" || (word.Length == 1 && char.IsLetter(word[0]));
    }
}
