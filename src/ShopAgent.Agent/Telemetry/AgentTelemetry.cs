using System.Diagnostics;
using System.Diagnostics.Metrics;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Telemetry;

/// <summary>
/// Traces and metrics of turns and tools, named as the OpenTelemetry semantic conventions for generative AI want it (spans "invoke_agent" and "execute_tool"; requests to models come from the
/// chat client's own instrumentation under the same name). Costs nothing while nobody listens.
/// </summary>
public static class AgentTelemetry
{
    /// <summary>Of the source and of the meter.</summary>
    public const string Name = "ShopAgent";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Turns = Meter.CreateHistogram<double>("shopagent.turn.duration", "s", "Duration of a turn.");
    private static readonly Counter<long> Tools = Meter.CreateCounter<long>("shopagent.tool.calls", "{call}", "Tool calls by tool and outcome.");
    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("shopagent.claims.unsupported", "{claim}", "Statements of a model that no tool result supports.");

    internal static Activity? BeginTurn()
    {
        var activity = Source.StartActivity("invoke_agent ShopAgent", ActivityKind.Internal);
        activity?.SetTag("gen_ai.operation.name", "invoke_agent").SetTag("gen_ai.agent.name", "ShopAgent");
        return activity;
    }

    internal static void EndTurn(Activity? activity, TurnReport report, string promptVersion)
    {
        Turns.Record(report.Elapsed.TotalSeconds, new KeyValuePair<string, object?>("gen_ai.request.model", report.Model.ModelId), new KeyValuePair<string, object?>("error.type", report.Error is null ? null : "model"));
        Claims.Add(report.UnsupportedClaims, new KeyValuePair<string, object?>("gen_ai.request.model", report.Model.ModelId));
        activity?.SetTag("gen_ai.request.model", report.Model.ModelId).SetTag("gen_ai.usage.input_tokens", report.Model.InputTokens).SetTag("gen_ai.usage.output_tokens", report.Model.OutputTokens)
            .SetTag("shopagent.tool_calls", report.Tools.Count).SetTag("shopagent.claims.unsupported", report.UnsupportedClaims).SetTag("shopagent.prompt.version", promptVersion);
        if (report.Error is not null) activity?.SetStatus(ActivityStatusCode.Error);
    }

    internal static Activity? BeginTool(string name)
    {
        var activity = Source.StartActivity("execute_tool " + name, ActivityKind.Internal);
        activity?.SetTag("gen_ai.operation.name", "execute_tool").SetTag("gen_ai.tool.name", name);
        return activity;
    }

    internal static void EndTool(Activity? activity, string name, bool ok)
    {
        Tools.Add(1, new KeyValuePair<string, object?>("gen_ai.tool.name", name), new KeyValuePair<string, object?>("shopagent.ok", ok));
        if (!ok) activity?.SetStatus(ActivityStatusCode.Error);
    }
}
