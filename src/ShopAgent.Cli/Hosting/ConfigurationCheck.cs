using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ShopAgent.Cli.Hosting;

/// <summary>Checks all settings before a command runs and reports every problem at once.</summary>
internal sealed class ConfigurationCheck(IConfiguration configuration, IServiceProvider services)
{
    /// <exception cref="UsageException">One line a problem: the key and the remedy.</exception>
    public void Run()
    {
        string[] problems = [.. KnownSettings.FindUnknown(configuration), .. Invalid()];
        if (problems.Length > 0) throw new UsageException(problems);
    }

    private IEnumerable<string> Invalid()
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures);
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder names key and value: "Failed to convert configuration value 'x' at 'Section:Key' to type ...".
            return [unreadable.Message + " Correct it in appsettings.json, in the environment or in the arguments."];
        }
    }
}
