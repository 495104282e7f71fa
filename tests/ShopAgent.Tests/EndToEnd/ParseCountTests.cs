using System.Diagnostics.Metrics;
using ShopAgent.Catalog.Search;
using ShopAgent.Tests.Conversations;

namespace ShopAgent.Tests.EndToEnd;

/// <summary>A sentence is understood once in a turn, whoever asks what it means: counted by the parser's own metric.</summary>
public class ParseCountTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Theory]
    [InlineData("a hammock under 90 euros")]
    [InlineData("wool socks in size M")]
    [InlineData("une théière en fonte à moins de 60 euros")]
    public async Task A_search_turn_reads_its_sentence_once(string said)
    {
        using var shopper = shops.NewShopper();
        using var count = new Count();

        await shopper.SayAsync(said);

        Assert.Equal(1, count.Parses);
    }

    /// <summary>Counts what happens in the calling test only: others run at the same time.</summary>
    private sealed class Count : IDisposable
    {
        private static readonly AsyncLocal<Count?> Current = new();

        private readonly MeterListener _listener = new();

        public Count()
        {
            Current.Value = this;
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: SearchTelemetry.Name, Name: "shopagent.search.parses" }) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) =>
            {
                if (ReferenceEquals(Current.Value, this)) Parses += value;
            });
            _listener.Start();
        }

        public long Parses { get; private set; }

        public void Dispose() => _listener.Dispose();
    }
}
