using System.Globalization;

namespace ShopAgent.Tests.Import;

/// <summary>
/// Every fixture feed beside what it must become (FILE.expected.txt), in two cultures. The feeds were written for this project: clean ones show what a format can say, broken ones the
/// faults that real exports have.
/// </summary>
public sealed class FeedFixtureTests : IDisposable
{
    private const string Expected = ".expected.txt";

    private readonly ImportFixture _import = new();

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "feeds");

    public static TheoryData<string, string> Feeds()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".txt", StringComparison.Ordinal)) continue;
            data.Add(Path.GetRelativePath(Folder, file).Replace('\\', '/'), "");
            data.Add(Path.GetRelativePath(Folder, file).Replace('\\', '/'), "de-DE");
        }

        return data;
    }

    public void Dispose() => _import.Dispose();

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_becomes_what_is_written_beside_it(string feed, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var path = Path.Combine(Folder, feed);
        // Feeds of the delimited and XML kind that state no currency are in euro here; those under "stopped" have nobody to ask.
        var report = await _import.ImportAsync(path, feed.StartsWith("stopped/", StringComparison.Ordinal) || StatesCurrency(feed) ? null : "EUR");
        var actual = ReportText.Of(report, _import.Store.ReadAll().Select(stored => stored.Product));
        var expected = File.Exists(path + Expected) ? (await File.ReadAllTextAsync(path + Expected)).ReplaceLineEndings("\n") : "";
        if (actual != expected) await File.WriteAllTextAsync(path + ".actual.txt", actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Every_issue_says_what_was_expected_or_done_in_one_sentence()
    {
        foreach (var feed in Feeds().Select(row => (string)row[0]).Distinct())
        {
            var report = Assert.Single(await _import.ImportAllAsync(Path.Combine(Folder, feed)));
            Assert.All(report.Issues, issue => Assert.Matches("^[A-Z0-9].{20,}\\.$", issue.Message));
        }
    }

    private static bool StatesCurrency(string feed) => !feed.StartsWith("shopify", StringComparison.Ordinal) && !feed.StartsWith("other-csv", StringComparison.Ordinal);
}
