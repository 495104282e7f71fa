using System.Globalization;
using System.Text;
using ShopAgent.Import.Importing;
using ShopAgent.Import.Issues;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Import;

/// <summary>Every fault of the table (feeds.md section 7) has the table's action, and a message with the line and what was expected; the other records are imported.</summary>
[UseCulture("")]
public class FaultTableTests : IDisposable
{
    private const int Faults = 32;

    private readonly ImportFixture _import = new();

    public static TheoryData<int, string> Table()
    {
        var data = new TheoryData<int, string>();
        for (var index = 0; index < FeedFaults.All.Count; index++) data.Add(index, FeedFaults.All[index].ToString());
        return data;
    }

    public void Dispose()
    {
        _import.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_has_its_action(int index, string name)
    {
        var fault = FeedFaults.All[index];
        Assert.Equal(fault.ToString(), name);
        var path = Path.Combine(_import.Feeds, "shop.feed");
        await File.WriteAllBytesAsync(path, fault.Bytes ?? Encoding.UTF8.GetBytes(fault.Feed));
        var report = await _import.ImportAsync(path, fault.Currency);
        if (fault.Action == FaultAction.Stop)
        {
            Assert.Contains(fault.Code, report.Failure, StringComparison.Ordinal);
            Assert.Equal(0, _import.Store.ProductCount);
            return;
        }

        Assert.Null(report.Failure);
        Assert.NotNull(_import.Store.Find("shop:ok") ?? _import.Store.Find("shop:bad"));
        var bad = _import.Store.Find("shop:bad");
        Assert.Equal(fault.Action is FaultAction.Reject or FaultAction.Skip, bad is null);
        Assert.Equal(fault.Action == FaultAction.Skip ? 1 : 0, report.Skipped);
        CheckIssue(fault, report);
        if (fault.Becomes is { } becomes) Assert.True(becomes(bad!), $"{name}: {ReportText.Of(report, [bad!])}");
    }

    [Fact]
    public async Task A_feed_of_half_the_products_is_stopped()
    {
        await _import.ImportTextAsync("shop.jsonl", Lines(100));
        Assert.Contains("--force", (await _import.ImportTextAsync("shop.jsonl", Lines(12))).Failure, StringComparison.Ordinal);
        Assert.Equal(100, _import.Store.ProductCount);

        static string Lines(int count) => string.Concat(Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{\"id\": {number}, \"title\": \"Lamp {number}\", \"price\": 5}}\n")));
    }

    /// <summary>Number 31, a shrunken snapshot, needs two feeds and has the test above.</summary>
    [Fact]
    public void Every_fault_of_the_table_is_covered() =>
        Assert.Equal(Enumerable.Range(1, Faults), FeedFaults.All.Select(fault => fault.Number).Append(31).Distinct().Order());

    private static void CheckIssue(FeedFault fault, ImportReport report)
    {
        var expected = fault.Action switch { FaultAction.Reject => IssueSeverity.Rejected, FaultAction.Warn => IssueSeverity.Warning, _ => IssueSeverity.Repaired };
        if (expected == IssueSeverity.Repaired)
        {
            Assert.Equal((0, 0), (report.Warnings, report.Rejected));
            return;
        }

        Assert.Contains(report.Issues, issue => issue.Code == fault.Code && issue.Line == fault.Line && issue.Severity == expected);
        Assert.All(report.Issues, issue => Assert.Matches("^[A-Z0-9].{20,}\\.$", issue.Message));
    }
}
