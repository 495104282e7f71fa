namespace ShopAgent.Catalog.Specs;

/// <summary>A measure with the name that the words beside it give; null when they give none.</summary>
internal readonly record struct FoundMeasure(MeasuredValue Measure, string? Name);
