using System.Diagnostics.Metrics;

namespace ShopAgent.Catalog.Search;

/// <summary>Metrics of understanding and search. Costs nothing while nobody listens.</summary>
public static class SearchTelemetry
{
    /// <summary>Of the meter.</summary>
    public const string Name = "ShopAgent.Search";

    private static readonly Meter Meter = new(Name);

    /// <summary>Texts that were read by the query parser; one that was read a moment ago is not read again.</summary>
    internal static Counter<long> Parses { get; } = Meter.CreateCounter<long>("shopagent.search.parses", "{text}", "Texts read by the query parser.");
}
