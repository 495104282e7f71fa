using Microsoft.Extensions.Time.Testing;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Rendering;
using ShopAgent.Import.Importing;

namespace ShopAgent.Tests.Cli.Import;

public class ImportPaceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly PanelWords _words = PanelWords.Load("en");

    [Fact]
    public void Tells_rows_rate_and_what_remains()
    {
        var pace = new ImportPace(_time);
        Assert.Equal("Hut  reading 500 rows", pace.Describe(new ImportProgress("Hut", 1, 1, 500, 0, 0.01), _words));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("Hut  reading 20,000 rows · 2,000/s · 0:30 left", pace.Describe(new ImportProgress("Hut", 1, 1, 20_000, 0, 0.25), _words));
    }

    [Fact]
    public void The_rate_is_that_of_the_phase()
    {
        var pace = new ImportPace(_time);
        pace.Describe(new ImportProgress("Hut", 1, 2, 500, 0, 0.01), _words);
        _time.Advance(TimeSpan.FromSeconds(10));
        pace.Describe(new ImportProgress("Hut", 1, 2, 500, 1, 0.4), _words);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.StartsWith("Hut (1/2)  writing 300 products · 150/s", pace.Describe(new ImportProgress("Hut", 1, 2, 500, 300, 0.5), _words), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_it_waits() => Assert.Equal(_words["import.waiting"], new ImportPace(_time).Describe(ImportProgress.Waiting, _words));
}
