using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using ShopAgent.Agent.Models.Wire;

namespace ShopAgent.Tests.Models.Wire;

public class WirePropertyTests
{
    private const string Seed = "0000KOIKe5c0";

    private static readonly ToolNames Names = ToolNames.Of(new JsonObject
    {
        ["tools"] = new JsonArray(new JsonObject { ["function"] = new JsonObject { ["name"] = "shop_search" } }),
    });

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.OneOf("null", "true", "7", "-1", "1e400", "3.5", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "{}"),
        Gen.String.AlphaNumeric.Select(text => JsonSerializer.Serialize(text)));

    private static readonly Gen<string> Key = Gen.OneOf(
        "choices", "delta", "message", "content", "tool_calls", "function", "name", "arguments", "id", "index", "finish_reason",
        "usage", "prompt_tokens", "completion_tokens", "error", "errors", "detail", "object", "code", "loc", "msg", "text", "role");

    private static readonly Gen<string> Tree = Level(Level(Level(Level(Scalar))));

    [Fact]
    public void Any_JSON_is_read_without_a_crash() => Tree.Sample(
        text =>
        {
            var json = Json.Parse(text)!.Value;
            ReplyReader.Read(json);
            ErrorReply.Find(json);
            ErrorClassifier.Classify(ErrorReply.Read(text, 400));
        },
        seed: Seed);

    [Fact]
    public void Any_line_is_an_event_nothing_or_a_named_failure() => Gen.Select(Gen.OneOf("", "data:", "data: ", "event:", "error: ", ":", "{"), Tree, Gen.String)
        .Select((field, json, noise) => field + json + noise).Array.Sample(
            lines =>
            {
                var parser = new SseParser();
                try
                {
                    foreach (var line in lines)
                        parser.Push(line);
                }
                catch (EndpointException)
                {
                    // The failure that the sentence is made of.
                }
            },
            seed: Seed);

    [Fact]
    public void Arguments_come_together_however_they_are_split() => Gen.Select(Gen.String, Gen.Int[1, 9], Gen.Bool, Gen.Bool).Sample(
        (query, size, withIndex, withId) =>
        {
            var arguments = new JsonObject { ["query"] = query }.ToJsonString();
            var collector = new ToolCallCollector(Names);
            collector.Add([new ToolCallFragment(withIndex ? 0 : null, withId ? "a" : null, "shop_search", "", false)]);
            foreach (var part in arguments.Chunk(size))
                collector.Add([new ToolCallFragment(withIndex ? 0 : null, null, null, new string(part), false)]);

            var call = Assert.Single(collector.Finish());

            Assert.Equal(("shop_search", arguments), (call.Name, call.Arguments));
            Assert.NotEmpty(call.Id);
        },
        seed: Seed);

    private static Gen<string> Level(Gen<string> below) => Gen.OneOf(
        below,
        below.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
        Gen.Select(Key, below).Array[0, 4].Select(members => $"{{{string.Join(',', members.Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}"));
}
