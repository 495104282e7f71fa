using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Checkout;

/// <summary>An order was not placed.</summary>
public sealed class CheckoutException : ShoppingException
{
    public CheckoutException(string message) : base(message) { }

    public CheckoutException(string message, Exception innerException) : base(message, innerException) { }

    public CheckoutException() { }
}
