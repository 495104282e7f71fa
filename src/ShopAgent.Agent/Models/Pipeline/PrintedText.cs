using System.Text;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>Parts streamed text into what may be passed on at once, what is thinking (dropped), and what may be a tool call (kept until the end).</summary>
internal sealed class PrintedText
{
    private static readonly string[] ThinkingTags = ["think", "thinking", "reasoning", "reflection", "thought"];

    private static readonly string[] CallTags = ["<tool_call", "<function=", "[TOOL_CALLS]", "<|tool", "<|python_tag|>", "```json", "```tool"];

    private readonly StringBuilder _rest = new();
    private bool _isCall;
    private bool _hasText;
    private string? _thinkingEnd;

    /// <summary>What may be a call; empty when nothing may.</summary>
    public string Held => _isCall ? _rest.ToString() : "";

    /// <returns>Text to pass on.</returns>
    public string Push(string text)
    {
        _rest.Append(text);
        if (_isCall) return "";
        var free = new StringBuilder();
        while (Step(free))
        {
        }

        if (free.ToString().Trim().Length > 0) _hasText = true;
        return free.ToString();
    }

    /// <summary>What is left at the end and is neither thinking nor a call.</summary>
    public string Flush()
    {
        var rest = _thinkingEnd is null ? _rest.ToString() : "";
        _rest.Clear();
        return rest;
    }

    /// <returns>True when there may be more to do.</returns>
    private bool Step(StringBuilder free)
    {
        var text = _rest.ToString();
        if (_thinkingEnd is { } end)
        {
            var closed = text.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (closed < 0) return false;
            _rest.Remove(0, closed + end.Length);
            _thinkingEnd = null;
            return true;
        }

        if (!_hasText && free.ToString().Trim().Length == 0 && text.TrimStart() is { Length: > 0 } begun && begun[0] is '{' or '[')
        {
            _isCall = true;
            return false;
        }

        var opening = Opening(text, out var tag);
        if (opening < 0)
        {
            var safe = text.Length - Unsure(text);
            free.Append(text, 0, safe);
            _rest.Remove(0, safe);
            return false;
        }

        free.Append(text, 0, opening);
        _rest.Remove(0, opening);
        if (tag is null)
        {
            _isCall = true;
            return false;
        }

        _rest.Remove(0, tag.Length + 2);
        _thinkingEnd = $"</{tag}>";
        return true;
    }

    /// <param name="tag">Of thinking; null for a call.</param>
    private static int Opening(string text, out string? tag)
    {
        var first = -1;
        tag = null;
        foreach (var thinking in ThinkingTags)
        {
            var at = text.IndexOf($"<{thinking}>", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first < 0 || at < first)) (first, tag) = (at, thinking);
        }

        foreach (var call in CallTags)
        {
            var at = text.IndexOf(call, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first < 0 || at < first)) (first, tag) = (at, null);
        }

        return first;
    }

    /// <summary>Characters at the end that may be the beginning of a tag.</summary>
    private static int Unsure(string text)
    {
        var most = 0;
        foreach (var tag in ThinkingTags.Select(thinking => $"<{thinking}>").Concat(CallTags))
            for (var length = Math.Min(tag.Length - 1, text.Length); length > most; length--)
                if (text.EndsWith(tag[..length], StringComparison.OrdinalIgnoreCase)) most = length;
        return most;
    }
}
