using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Catalog.Store;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Shopping.Checkout;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;

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

/// <summary>Finds settings that nothing reads: a misspelt key would otherwise be a default in disguise.</summary>
internal static class KnownSettings
{
    private static readonly (string Section, string[] Keys)[] Sections =
    [
        (ModelOptions.SectionName, [.. typeof(ModelOptions).GetProperties().Select(property => property.Name)]),
        (CatalogOptions.SectionName, [.. typeof(CatalogOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)]),
        (DataOptions.SectionName, [.. typeof(DataOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)]),
        (EmbeddingOptions.SectionName, [.. typeof(EmbeddingOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)]),
        (TelemetryOptions.SectionName, [.. typeof(TelemetryOptions).GetProperties().Select(property => property.Name)]),
        (ProfileOptions.SectionName, [.. typeof(ProfileOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)]),
        (ExportOptions.SectionName, [.. typeof(ExportOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)]),
        (CheckoutOptions.SectionName, [.. typeof(CheckoutOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)]),
    ];

    private static readonly string[] SourceKeys = [.. typeof(SourceOptions).GetProperties().Select(property => property.Name)];

    private static readonly string[] ShippingKeys = [.. typeof(SourceShipping).GetProperties().Select(property => property.Name)];

    /// <returns>One sentence a key that is no setting, with the nearest that is one.</returns>
    public static IEnumerable<string> FindUnknown(IConfiguration configuration) => OfSections(configuration).Concat(OfFallbacks(configuration)).Concat(OfSources(configuration.GetSection($"{CatalogOptions.SectionName}:{nameof(CatalogOptions.Sources)}")));

    private static IEnumerable<string> OfSections(IConfiguration configuration) =>
        from section in Sections
        from child in configuration.GetSection(section.Section).GetChildren()
        where !section.Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
        select Sentence(section.Section, child.Key, section.Keys);

    private static IEnumerable<string> OfFallbacks(IConfiguration configuration) =>
        from fallback in configuration.GetSection($"{ModelOptions.SectionName}:{nameof(ModelOptions.Fallbacks)}").GetChildren()
        from child in fallback.GetChildren()
        where !Sections[0].Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
        select Sentence(fallback.Path, child.Key, Sections[0].Keys);

    private static IEnumerable<string> OfSources(IConfigurationSection sources)
    {
        if (!string.IsNullOrEmpty(sources.Value) || sources.GetChildren().Any(child => !child.Key.All(char.IsAsciiDigit)))
        {
            yield return $"{sources.Path} is a list; write \"Sources\": [{{ \"Path\": \"my-feed.csv\", \"Currency\": \"EUR\" }}].";
            yield break;
        }

        foreach (var source in sources.GetChildren())
        {
            foreach (var child in source.GetChildren().Where(child => !SourceKeys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))) yield return Sentence(source.Path, child.Key, SourceKeys);
            foreach (var child in source.GetSection(nameof(SourceOptions.Shipping)).GetChildren().Where(child => !ShippingKeys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
                yield return Sentence($"{source.Path}:{nameof(SourceOptions.Shipping)}", child.Key, ShippingKeys);
        }
    }

    private static string Sentence(string section, string key, string[] known) => EditDistance.Nearest(key, known) is { } meant
        ? $"{section}:{key} is not a setting; write {section}:{meant}."
        : $"{section}:{key} is not a setting; {section} has {string.Join(", ", known)}.";
}
