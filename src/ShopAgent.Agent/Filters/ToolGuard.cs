using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Filters;

/// <summary>Around every tool call, whichever model made it: records it for the report, and turns a failing tool into a sentence that the model can act on.</summary>
internal sealed class ToolGuard(TurnAccessor turn, ILogger<ToolGuard> logger) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        var name = $"{context.Function.PluginName}_{context.Function.Name}";
        var ok = false;
        try
        {
            if (context.CallContent?.Exception is not null) context.Result = new FunctionResult(context.Function, new ToolReply { Ok = false, Problem = "The arguments are not valid JSON; send them again as one JSON object." });
            else await next(context);
            ok = context.Result.GetValue<object>() is not ToolReply { Ok: false };
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (KernelException problem)
        {
            context.Result = new FunctionResult(context.Function, new ToolReply { Ok = false, Problem = problem.Message });
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            logger.LogError(problem, "Tool {Tool} failed", name);
            context.Result = new FunctionResult(context.Function, new ToolReply { Ok = false, Problem = "The tool failed; tell the shopper that this did not work and go on without it." });
        }

        turn.Current.Record(new ToolCall(name, Arguments(context.Arguments), ok));
    }

    private static string Arguments(KernelArguments? arguments) =>
        JsonSerializer.Serialize(arguments?.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString()) ?? [], ArgumentJson.Default.DictionaryStringString);
}
