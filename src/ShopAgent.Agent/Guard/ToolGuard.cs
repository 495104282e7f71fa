using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Guard;

/// <summary>
/// Around every tool call, whichever model made it: checks its arguments, stops loops and repetitions, holds changes that the shopper did not ask for, records it for the report and for
/// grounding, and turns a failing tool into a sentence that the model can act on.
/// </summary>
internal sealed class ToolGuard(TurnAccessor turn, ChangeConsent consent, ProductIdResolver references, IOptions<ModelOptions> model, ILogger<ToolGuard> logger) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var name = $"{context.Function.PluginName}_{context.Function.Name}";
        var scope = turn.Current;
        using var activity = AgentTelemetry.BeginTool(name);
        if (scope.IsTrusted) await RunAsync(context, next, name);
        else await GuardAsync(context, next, name, scope);
        var result = context.Result.GetValue<object>();
        var ok = result is not ToolReply { Ok: false };
        if (!scope.IsTrusted) scope.Evidence.Add(ToolResultText.Of(result) is { Length: > 0 } text && text[0] == '{' ? text : "{}");
        if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("Tool {Tool} {Outcome}", name, ok ? "done" : "refused");
        AgentTelemetry.EndTool(activity, name, ok);
        scope.Record(new ToolCall(name, Arguments(context.Arguments), ok));
    }

    private async Task GuardAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next, string name, TurnScope scope)
    {
        scope.Ledger.Count();
        if (scope.Ledger.Calls > model.Value.MaxToolCalls)
        {
            Refuse(context, $"This turn has made {model.Value.MaxToolCalls} calls, which is all it may. Answer the shopper now with what you have.");
            return;
        }

        if (context.CallContent?.Exception is not null)
        {
            Refuse(context, "The arguments are not valid JSON; send them again as one JSON object.");
            return;
        }

        var arguments = context.Arguments ?? [];
        if (ToolArguments.Normalize(context.Function, arguments) is { } problem)
        {
            Refuse(context, problem);
            return;
        }

        var key = ToolLedger.Key(name, ToolArguments.Canonical(arguments, id => references.Resolve(id, scope.State) is { } hit ? hit.Variant?.Id ?? hit.Product.Id : id), scope.Changes.Count);
        if (scope.Ledger.TryGet(key, out var before))
        {
            if (ToolLedger.IsChange(name)) context.Result = new FunctionResult(context.Function, before);
            else Refuse(context, "You made this very call already in this turn; its result stands above. Use it, or answer the shopper.");
            return;
        }

        if (consent.Objection(name, ToolArguments.Texts(arguments), scope) is { } objection)
        {
            Refuse(context, objection);
            return;
        }

        await RunAsync(context, next, name);
        scope.Ledger.Keep(key, context.Result.GetValue<object>());
    }

    private async Task RunAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next, string name)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (KernelException problem)
        {
            Refuse(context, problem.Message);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            logger.LogError(problem, "Tool {Tool} failed", name);
            Refuse(context, "The tool failed; tell the shopper that this did not work and go on without it.");
        }
    }

    private static void Refuse(AutoFunctionInvocationContext context, string problem) => context.Result = new FunctionResult(context.Function, new ToolReply { Ok = false, Problem = problem });

    private static string Arguments(KernelArguments? arguments) =>
        JsonSerializer.Serialize(arguments?.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString()) ?? [], ArgumentJson.Default.DictionaryStringString);
}
