namespace ShopAgent.Catalog.Products;

/// <summary>A failure whose message is meant for the user: it says what is wrong, where, and what to do.</summary>
public sealed class CatalogException : Exception
{
    public CatalogException(string message) : base(message) { }

    public CatalogException(string message, Exception innerException) : base(message, innerException) { }

    public CatalogException() { }
}
