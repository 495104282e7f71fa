using Microsoft.Extensions.Options;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Import.Sources;

internal sealed class CatalogOptionsValidator : IValidateOptions<CatalogOptions>
{
    public ValidateOptionsResult Validate(string? name, CatalogOptions options)
    {
        List<string> errors = [];
        if (options.Path is null || options.Path.Contains('\0', StringComparison.Ordinal))
            errors.Add("Catalog:Path is not a path; set it to a feed file or a folder of feeds, for example \"catalog\".");
        if (options.Currency is { Length: > 0 } currency && !Currency.IsCode(currency))
            errors.Add($"Catalog:Currency is \"{currency}\"; set it to a three-letter ISO 4217 code such as EUR, or remove it.");
        errors.AddRange(SourceReader.Read(options).Errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
