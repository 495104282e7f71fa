using ShopAgent.Catalog.Products;

namespace ShopAgent.Tests.Import;

/// <summary>One fault of the table in one format.</summary>
/// <param name="Number">Row of the table, 1 to 32.</param>
/// <param name="Name">What is wrong, and in which format.</param>
/// <param name="Feed">A feed with the fault in the record "bad".</param>
/// <param name="Code">Of the issue; for a stopped feed a word of its reason; "" for faults that are mended.</param>
/// <param name="Line">Of the issue; 0 when it is not of one line.</param>
/// <param name="Becomes">What must hold of the product "bad"; null: nothing more than the action says.</param>
public sealed record FeedFault(int Number, string Name, string Feed, FaultAction Action, string Code = "", int Line = 0, Func<Product, bool>? Becomes = null)
{
    /// <summary>Bytes to import instead of the text in UTF-8; null: the text.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Currency of feeds that state none; null: none.</summary>
    public string? Currency { get; init; } = "EUR";

    public override string ToString() => $"{Number}: {Name}";
}
