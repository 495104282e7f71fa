using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Tests.Store;

public sealed class CatalogDatabaseTests : IDisposable
{
    private readonly CatalogFixture _catalog = new();

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public void Writes_ahead_and_checks_foreign_keys()
    {
        using var connection = _catalog.Database.Open();
        Assert.Equal("wal", connection.ExecuteText("PRAGMA journal_mode"));
        Assert.Equal(1, connection.ExecuteLong("PRAGMA foreign_keys"));
        Assert.Equal(1, connection.ExecuteLong("PRAGMA synchronous"));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_refused_with_file_version_and_remedy()
    {
        using (var connection = _catalog.Database.Open()) connection.Execute("PRAGMA user_version = 99");
        var failure = Assert.Throws<CatalogException>(() => new CatalogDatabase(_catalog.Directory).Open());
        Assert.Contains(_catalog.Database.FilePath, failure.Message, StringComparison.Ordinal);
        Assert.Contains("version 99", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Data:Directory", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_its_name()
    {
        var folder = Path.Combine(_catalog.Directory, "other");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, CatalogDatabase.FileName), new string('x', 5000));
        var failure = Assert.Throws<CatalogException>(() => new CatalogDatabase(folder).Open());
        Assert.Contains("damaged or not a SQLite file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_the_setting_to_change()
    {
        var file = Path.Combine(_catalog.Directory, "file");
        File.WriteAllText(file, "");
        var failure = Assert.Throws<CatalogException>(() => new CatalogDatabase(Path.Combine(file, "data")).Open());
        Assert.Contains("Data:Directory", failure.Message, StringComparison.Ordinal);
    }
}
