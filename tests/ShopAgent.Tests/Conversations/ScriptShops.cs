using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Agent.Evaluation;
using ShopAgent.Catalog.Store;
using ShopAgent.Import.Importing;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>The demo catalogue as it is and as the repeats want it, each imported once and only when a test asks for it.</summary>
public sealed class ScriptShops : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<EvaluationWorkspace> _workspaces = [];
    private readonly Lazy<EvaluationWorkspace> _plain;
    private readonly Lazy<EvaluationWorkspace> _shuffled;
    private readonly Lazy<EvaluationWorkspace> _renamed;
    private readonly Lazy<EvaluationWorkspace> _sponsored;

    public ScriptShops()
    {
        _plain = new(() => Open(Import("plain", Path.Combine(AppContext.BaseDirectory, "catalog"))));
        _shuffled = new(() => Open(Import("shuffled", CatalogShuffle.Write(Path.Combine(AppContext.BaseDirectory, "catalog"), Path.Combine(_folder.Path, "shuffled-feeds")))));
        _renamed = new(() => Open(Changed("renamed", "UPDATE merchant SET name = 'Shop ' || substr(id, 1, 3) || ' and Daughters'")));
        _sponsored = new(() => Open(Changed("sponsored", "UPDATE product SET description = description || ' Sponsored. Overall pick.' WHERE pk % 3 = 0")));
    }

    public EvaluationWorkspace Plain => _plain.Value;

    public EvaluationWorkspace Shuffled => _shuffled.Value;

    public EvaluationWorkspace Renamed => _renamed.Value;

    public EvaluationWorkspace Sponsored => _sponsored.Value;

    public void Dispose()
    {
        foreach (var workspace in _workspaces) workspace.Dispose();
        _folder.Dispose();
    }

    private EvaluationWorkspace Open(string directory)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Checkout:ConfirmAmountAbove"] = "100000" }).Build();
        var workspace = EvaluationWorkspace.Create(configuration, directory, services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(DemoShops.Now)));
        _workspaces.Add(workspace);
        return workspace;
    }

    private string Import(string name, string feeds)
    {
        var directory = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(directory);
        using var services = DemoShops.Services(directory);
        var reports = services.GetRequiredService<CatalogImporter>().ImportAsync(feeds, new ImportOptions { SourceKind = MerchantSource.Demo }, null, CancellationToken.None).GetAwaiter().GetResult();
        Assert.All(reports, report => Assert.True(report.IsImported, report.Failure));
        return directory;
    }

    private string Changed(string name, string sql)
    {
        var directory = Import(name, Path.Combine(AppContext.BaseDirectory, "catalog"));
        using var services = DemoShops.Services(directory);
        using var connection = services.GetRequiredService<CatalogDatabase>().Open();
        Assert.True(connection.Execute(sql) > 0);
        return directory;
    }
}
