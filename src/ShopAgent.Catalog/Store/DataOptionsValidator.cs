using Microsoft.Extensions.Options;

namespace ShopAgent.Catalog.Store;

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
