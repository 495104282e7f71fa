using System.Globalization;
using Microsoft.Extensions.Options;

namespace ShopAgent.Shopping.Checkout;

internal sealed class CheckoutOptionsValidator : IValidateOptions<CheckoutOptions>
{
    public ValidateOptionsResult Validate(string? name, CheckoutOptions options) => options.ConfirmAmountAbove < 0
        ? ValidateOptionsResult.Fail($"Checkout:ConfirmAmountAbove is {options.ConfirmAmountAbove.ToString(CultureInfo.InvariantCulture)}; set it to 0 (always ask for the amount) or more.")
        : ValidateOptionsResult.Success;
}
