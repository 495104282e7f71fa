using Microsoft.Extensions.AI;
using ShopAgent.Agent.Models.Pipeline;
using ShopAgent.Agent.Models.Wire;

namespace ShopAgent.Tests.Models;

public class PipelineTests
{
    private static readonly ToolNames Names = new(["catalog_search", "basket_update"]);

    [Theory]
    [InlineData("""{"tool": "catalog_search", "arguments": {"query": "tents"}}""", 1)]
    [InlineData("""{"name": "catalog_search", "parameters": {"query": "tents"}}""", 1)]
    [InlineData("""{"name": "catalog.search", "arguments": "{\"query\": \"tents\"}"}""", 1)]
    [InlineData("""<tool_call>{"name": "catalog_search", "arguments": {"query": "tents"}}</tool_call><tool_call>{"name": "basket_update", "arguments": {"query": "tents"}}</tool_call>""", 2)]
    [InlineData("""[TOOL_CALLS][{"name": "catalog_search", "arguments": {"query": "tents"}}]""", 1)]
    [InlineData("<function=catalog_search>{\"query\": \"tents\"}</function>", 1)]
    [InlineData("```json\n{\"tool_calls\": [{\"function\": {\"name\": \"catalog_search\", \"arguments\": {\"query\": \"tents\"}}}]}\n```", 1)]
    [InlineData("""{"name": "other_tool", "arguments": {}}""", 0)]
    [InlineData("""{"name": 7}""", 0)]
    [InlineData("{broken", 0)]
    public void Calls_written_as_text_are_read(string text, int expected)
    {
        var calls = PrintedCalls.Read(text, Names) ?? [];
        Assert.Equal(expected, calls.Count);
        Assert.All(calls, call => Assert.Equal("tents", call.Arguments!["query"]!.ToString()));
    }

    [Theory]
    [InlineData("<think>secret plans</think>Hello.", "Hello.")]
    [InlineData("Well. <thinking>secret\nplans</thinking>Hello.", "Well. Hello.")]
    [InlineData("<think>secret plans without an end", "")]
    [InlineData("2 < 3 and <b>bold</b>", "2 < 3 and <b>bold</b>")]
    public void Thinking_is_never_passed_on(string text, string expected)
    {
        foreach (var size in new[] { 1, 3, 100 })
        {
            var printed = new PrintedText();
            var passed = string.Concat(text.Chunk(size).Select(part => printed.Push(new string(part))));
            Assert.Equal(expected, passed + printed.Flush());
        }
    }

    [Fact]
    public void Old_results_go_before_words_and_the_state_never_goes()
    {
        List<ChatMessage> messages = [new(ChatRole.System, "limits in force: under 50 EUR"), new(ChatRole.User, "an older wish"), new(ChatRole.Assistant, "an older answer"), new(ChatRole.User, "the last wish")];
        for (var i = 0; i < 4; i++)
        {
            messages.Add(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent($"c{i}", "catalog_search")]));
            messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent($"c{i}", new string('x', 4000))]));
        }

        var some = ContextWindow.Fit(messages, 2500);
        Assert.Contains(some, message => message.Text == "an older wish");
        Assert.Equal(2, some.Count(message => message.Role == ChatRole.Tool && message.Contents.OfType<FunctionResultContent>().Single().Result!.ToString()!.Length == 4000));
        var few = ContextWindow.Fit(messages, 1100);
        Assert.DoesNotContain(few, message => message.Text == "an older wish");
        Assert.Equal("limits in force: under 50 EUR", few[0].Text);
        Assert.Contains(few, message => message.Text == "the last wish");
        Assert.Equal(4, few.Count(message => message.Role == ChatRole.Tool));
    }
}
