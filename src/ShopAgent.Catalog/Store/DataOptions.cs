using Microsoft.Extensions.Options;

namespace ShopAgent.Catalog.Store;

/// <summary>Where the program keeps its own files. Section "Data".</summary>
public sealed class DataOptions
{
    public const string SectionName = "Data";

    private const string ApplicationFolder = "shopagent";

    /// <summary>Folder of catalog.db; created when missing. Default "": the user's local application data folder + "shopagent".</summary>
    public string Directory { get; set; } = "";

    /// <summary>The absolute folder that <see cref="Directory"/> means.</summary>
    public string FullPath => Directory.Length > 0
        ? Path.GetFullPath(Directory)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), ApplicationFolder);
}

internal sealed class DataOptionsValidator : IValidateOptions<DataOptions>
{
    public ValidateOptionsResult Validate(string? name, DataOptions options)
    {
        if (options.Directory is null || options.Directory.Contains('\0', StringComparison.Ordinal))
            return ValidateOptionsResult.Fail("Data:Directory is not a path; set it to a folder that you may write to, or leave it empty for the default folder.");
        return options.Directory.Length > 0 && File.Exists(options.Directory)
            ? ValidateOptionsResult.Fail($"Data:Directory is \"{options.Directory}\", which is a file; set it to a folder that you may write to.")
            : ValidateOptionsResult.Success;
    }
}
