using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ShopAgent.Agent.Binding;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Models.Pipeline;

/// <summary>The text protocol for models without tools: the tools stand in the system message, calls are JSON text, results come back as messages.</summary>
internal static class TextTools
{
    private static readonly Lazy<string> Rules = new(() => PromptFile.Read("text-tools.md"));

    public static (List<ChatMessage> Messages, ChatOptions? Options) Translate(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.Tools is not { Count: > 0 } tools) return ([.. messages.SelectMany(Translate)], options);
        var sent = messages.SelectMany(Translate).ToList();
        var system = sent.FindIndex(message => message.Role == ChatRole.System);
        var text = Rules.Value + "\n" + Describe(tools);
        if (system >= 0) sent[system] = new ChatMessage(ChatRole.System, sent[system].Text + "\n\n" + text);
        else sent.Insert(0, new ChatMessage(ChatRole.System, text));
        var plain = options.Clone();
        plain.Tools = null;
        plain.ToolMode = null;
        return (sent, plain);
    }

    private static IEnumerable<ChatMessage> Translate(ChatMessage message)
    {
        if (!message.Contents.Any(content => content is FunctionCallContent or FunctionResultContent)) return [message];
        var text = new StringBuilder();
        foreach (var content in message.Contents)
        {
            if (content is TextContent said) text.AppendLine(said.Text);
            else if (content is FunctionCallContent call) text.AppendLine(Call(call));
            else if (content is FunctionResultContent result) text.Append("RESULT: ").AppendLine(result.Result?.ToString());
        }

        return [new ChatMessage(message.Role == ChatRole.Tool ? ChatRole.User : message.Role, text.ToString().TrimEnd())];
    }

    private static string Call(FunctionCallContent call) => new JsonObject
    {
        ["tool"] = call.Name,
        ["arguments"] = JsonSerializer.SerializeToNode(call.Arguments ?? new Dictionary<string, object?>(), ArgumentJson.Options),
    }.ToJsonString();

    private static string Describe(IEnumerable<AITool> tools)
    {
        var text = new StringBuilder();
        foreach (var tool in tools.OfType<AIFunctionDeclaration>()) text.Append("- ").Append(tool.Name).Append('(').Append(ToolSignature.Of(tool.JsonSchema)).Append("): ").AppendLine(tool.Description);
        return text.ToString();
    }
}
