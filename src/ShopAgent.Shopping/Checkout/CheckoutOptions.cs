using System.Globalization;
using Microsoft.Extensions.Options;

namespace ShopAgent.Shopping.Checkout;

/// <summary>How orders are approved. Section "Checkout".</summary>
public sealed class CheckoutOptions
{
    public const string SectionName = "Checkout";

    /// <summary>
    /// Above this total, in major units of the order's own currency, a plain yes is not enough: the shopper types the amount. 0: always. Default 200, about where a slip of the finger starts
    /// to hurt.
    /// </summary>
    public decimal ConfirmAmountAbove { get; set; } = 200m;
}

internal sealed class CheckoutOptionsValidator : IValidateOptions<CheckoutOptions>
{
    public ValidateOptionsResult Validate(string? name, CheckoutOptions options) => options.ConfirmAmountAbove < 0
        ? ValidateOptionsResult.Fail($"Checkout:ConfirmAmountAbove is {options.ConfirmAmountAbove.ToString(CultureInfo.InvariantCulture)}; set it to 0 (always ask for the amount) or more.")
        : ValidateOptionsResult.Success;
}
