namespace ShopAgent.Catalog.Search.Indexing;

/// <param name="Format">See <see cref="SegmentWriter.FormatOf"/>.</param>
internal sealed record Segment(long Id, string MerchantId, int ProductCount, string Format);
