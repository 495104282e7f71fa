using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Hostile;

/// <summary>What leaves the program beside the conversation: telemetry without content, and a trace without secrets.</summary>
public class ObservedTurnTests(DemoShops shops) : IClassFixture<DemoShops>
{
    private const string Key = "sk-test-0123456789";

    [Fact]
    public async Task Spans_follow_the_conventions_and_hold_no_content()
    {
        await using var server = new ScriptedServer();
        using var shopper = Shopper(server, null);
        List<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == AgentTelemetry.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var marker = $"need{Guid.NewGuid():N}";
        server.Then(Replies.Call("catalog_search", """{"query":"tents"}""")).Then(Replies.Text("Here they are."));
        using var root = new Activity("test").Start();
        await shopper.SayAsync($"tents {marker}");
        List<Activity> own;
        lock (spans) own = [.. spans.Where(span => span.TraceId == root.TraceId)];
        Assert.Contains(own, span => span.DisplayName.StartsWith("invoke_agent", StringComparison.Ordinal));
        Assert.Contains(own, span => span.DisplayName == "execute_tool catalog_search");
        var chat = own.Where(span => span.DisplayName.StartsWith("chat", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, chat.Count);
        Assert.Equal(11L, Convert.ToInt64(chat[0].GetTagItem("gen_ai.usage.input_tokens"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain(own, span => span.TagObjects.Any(tag => tag.Value?.ToString()?.Contains(marker, StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_trace_holds_the_exchange_without_key_and_personal_facts()
    {
        await using var server = new ScriptedServer();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "trace.txt");
        using var shopper = Shopper(server, file);
        server.Then(Replies.Call("shopper_profile", """{"op":"remember","facts":[{"kind":"allergy","value":"nuts"}]}""")).Then(Replies.Text($"Noted. {Key}"));
        await shopper.SayAsync("I'm allergic to nuts, write to me at jo@example.org");
        var trace = await File.ReadAllTextAsync(file);
        Assert.Contains("shopper_profile", trace, StringComparison.Ordinal);
        Assert.Contains(">>> POST", trace, StringComparison.Ordinal);
        Assert.Contains("<<< HTTP 200", trace, StringComparison.Ordinal);
        foreach (var secret in new[] { Key, "nuts", "jo@example.org" }) Assert.DoesNotContain(secret, trace, StringComparison.OrdinalIgnoreCase);
    }

    private Shopper Shopper(ScriptedServer server, string? trace) => shops.NewShopper(services => services.AddSingleton<IConfigureOptions<ModelOptions>>(new ConfigureOptions<ModelOptions>(options =>
    {
        options.Provider = "OpenAICompatible";
        options.Endpoint = server.Endpoint;
        options.ModelId = "scripted";
        options.ApiKey = Key;
        options.TraceFile = trace;
    })));
}
