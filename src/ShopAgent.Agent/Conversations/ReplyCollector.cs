using System.Text;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Conversations;

/// <summary>Gathers what is shown of a turn: the text, what the host says beside it, and the error that ended it.</summary>
internal sealed class ReplyCollector
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _notes = [];

    public string Text => _text.ToString().Trim();

    public string? Error { get; private set; }

    public IReadOnlyList<string> Notes => _notes;

    public int UnsupportedClaims { get; set; }

    /// <summary>Of the model that answered last.</summary>
    public ChatClientMetadata? Model { get; set; }

    public TextStreamed Show(string text)
    {
        _text.Append(text);
        return new TextStreamed(text);
    }

    /// <summary>Keeps sentences before and after a tool call apart.</summary>
    public void Separate()
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])) _text.Append(' ');
    }

    /// <summary>A sentence of the host, after those of the model.</summary>
    public TextStreamed Add(string sentence)
    {
        var space = _text.Length > 0 && !char.IsWhiteSpace(_text[^1]) ? " " : "";
        return Show(space + sentence);
    }

    public void Note(string sentence)
    {
        if (!_notes.Contains(sentence)) _notes.Add(sentence);
    }

    /// <summary>The sentence takes the place of what was streamed: a half reply must not claim what did not happen.</summary>
    public void Fail(string sentence)
    {
        Error = sentence;
        _text.Clear().Append(sentence);
    }
}
