using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Checking;

/// <summary>Checks the configured model and every model that may take over from it.</summary>
public sealed class ModelChecks
{
    private readonly ModelOptions _options;
    private readonly ModelCheck _check;

    internal ModelChecks(IOptions<ModelOptions> options, ModelCheck check) => (_options, _check) = (options.Value, check);

    /// <returns>Each model by what the configuration calls it, with its lines.</returns>
    public async IAsyncEnumerable<(string Model, IReadOnlyList<CheckLine> Lines)> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var options in _options.Fallbacks.Prepend(_options))
        {
            var name = options.IsEmbedded ? options.Provider : $"{options.Provider} {Printable.Text(options.ModelId, options.ApiKey)} at {options.ShownEndpoint}";
            yield return (name, await _check.RunAsync(options, cancellationToken));
        }
    }
}
