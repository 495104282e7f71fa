using Microsoft.Extensions.Configuration;

namespace ShopAgent.Cli.Hosting;

/// <summary>Where settings come from; later sources win.</summary>
internal static class ConfigurationSources
{
    private const string FileName = "appsettings.json";

    private const string EnvironmentPrefix = "SHOPAGENT_";

    /// <summary>As in the project file.</summary>
    private const string UserSecretsId = "shopagent";

    /// <summary>The file beside the executable, the one in the working directory, user secrets, environment, arguments.</summary>
    public static IConfigurationBuilder AddShopAgentSources(this IConfigurationBuilder configuration, CommandArguments arguments)
    {
        var installed = Path.Combine(AppContext.BaseDirectory, FileName);
        var local = Path.GetFullPath(FileName);
        configuration.AddJsonFile(installed, optional: true, reloadOnChange: false);
        if (local != installed) configuration.AddJsonFile(local, optional: true, reloadOnChange: false);
        return configuration
            .AddUserSecrets(UserSecretsId)
            .AddEnvironmentVariables(EnvironmentPrefix)
            .AddInMemoryCollection(arguments.Settings);
    }
}
