using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Guard;

/// <summary>
/// Around every tool call, whichever model made it, the built-in one like any other: brings its arguments into their types, stops loops and repetitions, holds changes that the shopper did not
/// ask for, records it for the report and for grounding, and turns a failing tool into a sentence that the model can act on.
/// </summary>
internal sealed class ToolGuard(TurnAccessor turn, ChangeConsent consent, ProductIdResolver references, MoreTools more, IOptions<ModelOptions> model, ILogger<ToolGuard> logger) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var scope = turn.Current;
        var name = $"{context.Function.PluginName}_{context.Function.Name}";
        using var activity = AgentTelemetry.BeginTool(name);
        var call = await GuardAsync(context, next, scope);
        var result = context.Result.GetValue<object>();
        var ok = result is not ToolReply { Ok: false };
        scope.Evidence.Add(result is ToolReply { Ids: var ids } ? ids : [], () => ToolResultText.Of(result));
        if (ok && call is { IsStep: true }) scope.Ledger.CountStep();
        if (logger.IsEnabled(LogLevel.Debug)) logger.LogDebug("Tool {Tool} {Outcome}", call?.Name ?? name, ok ? "done" : "refused");
        AgentTelemetry.EndTool(activity, call?.Name ?? name, ok);
        scope.Record(new ToolCall(call?.Name ?? name, GuardedCall.Text(call?.Arguments ?? context.Arguments), ok));
    }

    /// <returns>Null when the call was none that could be made.</returns>
    private async Task<GuardedCall?> GuardAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next, TurnScope scope)
    {
        scope.Ledger.Count();
        if (scope.Ledger.Calls > model.Value.MaxToolCalls)
        {
            Refuse(context, $"This turn has made {model.Value.MaxToolCalls} calls, which is all it may. Answer the shopper now with what you have.");
            return null;
        }

        if (context.CallContent?.Exception is not null)
        {
            Refuse(context, "The arguments are not valid JSON; send them again as one JSON object.");
            return null;
        }

        if (GuardedCall.Read(context.Function, context.Arguments ?? [], more, out var problem) is not { } call)
        {
            Refuse(context, problem ?? "The arguments cannot be read.");
            return null;
        }

        var key = ToolLedger.Key(call.Name, call.Canonical(id => references.Resolve(id, scope.State) is { } hit ? hit.Variant?.Id ?? hit.Product.Id : id), call.IsChange && !call.IsStep, scope.Changes.Count);
        if (scope.Ledger.TryGet(key, out var before))
        {
            if (call.IsChange) context.Result = new FunctionResult(context.Function, before);
            else Refuse(context, "You made this very call already in this turn; its result stands above. Use it, or answer the shopper.");
            return call;
        }

        if (consent.Objection(call, scope) is { } objection)
        {
            Refuse(context, objection);
            return call;
        }

        await RunAsync(context, next, call.Name);
        if (context.Result.GetValue<object>() is var result and not ToolReply { Ok: false }) scope.Ledger.Keep(key, result);
        return call;
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
}
