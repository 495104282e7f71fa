using System.Text.Json;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Tools;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>
/// What of a conversation is sent: results as compact text, and no more than the model can read. Results of earlier rounds go first, then the oldest messages; never the system message (which
/// holds basket, limits in force and facts about the shopper), the shopper's last message or the latest results.
/// </summary>
internal static class ContextWindow
{
    private const string Dropped = """{"dropped":"too old; call the tool again if you need it"}""";

    /// <param name="budget">Tokens for everything that is sent.</param>
    public static List<ChatMessage> Fit(IEnumerable<ChatMessage> messages, int budget)
    {
        var sent = messages.Select(Compact).ToList();
        var total = sent.Sum(TokenEstimate.Of);
        var last = sent.FindLastIndex(message => message.Role == ChatRole.Tool);
        for (var i = 0; i < sent.Count && total > budget; i++)
            if (sent[i].Role == ChatRole.Tool && i < last) total -= Replace(sent, i);
        var asked = sent.FindLastIndex(message => message.Role == ChatRole.User);
        for (var i = 0; i < asked && total > budget;)
        {
            if (sent[i].Role == ChatRole.System || HasCalls(sent[i]) || sent[i].Role == ChatRole.Tool)
            {
                i++;
                continue;
            }

            total -= TokenEstimate.Of(sent[i]);
            sent.RemoveAt(i);
            asked--;
        }

        return sent;
    }

    private static bool HasCalls(ChatMessage message) => message.Contents.Any(content => content is FunctionCallContent);

    private static int Replace(List<ChatMessage> sent, int at)
    {
        var before = TokenEstimate.Of(sent[at]);
        sent[at] = new ChatMessage(sent[at].Role, [.. sent[at].Contents.Select(content => content is FunctionResultContent result ? new FunctionResultContent(result.CallId, Dropped) : content)]);
        return before - TokenEstimate.Of(sent[at]);
    }

    private static ChatMessage Compact(ChatMessage message) => message.Contents.Any(content => content is FunctionResultContent { Result: ToolReply })
        ? new ChatMessage(message.Role, [.. message.Contents.Select(content => content is FunctionResultContent { Result: ToolReply reply } result ? new FunctionResultContent(result.CallId, ToolResultText.Of(reply)) : content)])
        : message;
}

/// <summary>Tokens as characters divided by four: the usual rule of thumb for English, used where an endpoint does not count and to keep within a context.</summary>
internal static class TokenEstimate
{
    private const int CharactersPerToken = 4;

    /// <summary>Role and separators of one message.</summary>
    private const int PerMessage = 4;

    public static int Of(string? text) => ((text?.Length ?? 0) + CharactersPerToken - 1) / CharactersPerToken;

    public static int Of(ChatMessage message) => PerMessage + message.Contents.Sum(Of);

    public static int Of(AITool tool) => tool is AIFunctionDeclaration function ? Of(function.Name) + Of(function.Description) + Of(JsonSerializer.Serialize(function.JsonSchema)) : Of(tool.Name);

    private static int Of(AIContent content) => content switch
    {
        TextContent text => Of(text.Text),
        FunctionCallContent call => Of(call.Name) + (call.Arguments?.Sum(argument => Of(argument.Key) + Of(argument.Value?.ToString())) ?? 0),
        FunctionResultContent result => Of(result.Result as string ?? result.Result?.ToString()),
        _ => 0,
    };
}
