namespace ShopAgent.Shopping.Baskets;

/// <summary>A failure whose message is meant for the shopper: it says what is wrong, where, and what to do.</summary>
public class ShoppingException : Exception
{
    public ShoppingException(string message) : base(message) { }

    public ShoppingException(string message, Exception innerException) : base(message, innerException) { }

    public ShoppingException() { }
}
