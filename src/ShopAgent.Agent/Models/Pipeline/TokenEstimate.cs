using Microsoft.Extensions.AI;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>Tokens as characters divided by four: the usual rule of thumb for English, used where an endpoint does not count and to keep within a context.</summary>
internal static class TokenEstimate
{
    private const int CharactersPerToken = 4;

    /// <summary>Role and separators of one message.</summary>
    private const int PerMessage = 4;

    public static int Of(string? text) => ((text?.Length ?? 0) + CharactersPerToken - 1) / CharactersPerToken;

    public static int Of(ChatMessage message) => PerMessage + message.Contents.Sum(Of);

    public static int Of(AITool tool) => tool is AIFunctionDeclaration function ? Of(function.Name) + Of(function.Description) + Of(function.JsonSchema.GetRawText()) : Of(tool.Name);

    private static int Of(AIContent content) => content switch
    {
        TextContent text => Of(text.Text),
        FunctionCallContent call => Of(call.Name) + (call.Arguments?.Sum(argument => Of(argument.Key) + Of(argument.Value?.ToString())) ?? 0),
        FunctionResultContent result => Of(result.Result as string ?? result.Result?.ToString()),
        _ => 0,
    };
}
