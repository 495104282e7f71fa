using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Search;

/// <summary>One catalogue for the tests of a class: nothing in them changes it.</summary>
public sealed class SharedCatalog : IDisposable
{
    public TestCatalog Catalog { get; } = new();

    public void Dispose() => Catalog.Dispose();
}
