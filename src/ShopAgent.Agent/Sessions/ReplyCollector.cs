using System.Text;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Sessions;

/// <summary>Gathers what the model loop streams: text, usage, and the error that ended it.</summary>
internal sealed class ReplyCollector(ChatClientMetadata? metadata)
{
    private readonly StringBuilder _text = new();
    private long _inputTokens;
    private long _outputTokens;

    public string Text => _text.ToString().Trim();

    public string? Error { get; private set; }

    public ModelUsage Usage => new(metadata?.ProviderName ?? "unknown", metadata?.DefaultModelId ?? "unknown", _inputTokens, _outputTokens);

    public IEnumerable<TurnEvent> Take(ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
        {
            switch (content)
            {
                case TextContent { Text.Length: > 0 } text:
                    _text.Append(text.Text);
                    yield return new TextStreamed(text.Text);
                    break;
                case FunctionCallContent call:
                    if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])) _text.Append(' ');
                    yield return new ToolStarted(call.Name);
                    break;
                case UsageContent usage:
                    _inputTokens += usage.Details.InputTokenCount ?? 0;
                    _outputTokens += usage.Details.OutputTokenCount ?? 0;
                    break;
            }
        }
    }

    public void Add(string text) => _text.Append(_text.Length > 0 ? " " : "").Append(text);

    /// <summary>The sentence takes the place of what was streamed: a half reply must not claim what did not happen.</summary>
    public void Fail(string sentence)
    {
        Error = sentence;
        _text.Clear().Append(sentence);
    }
}
