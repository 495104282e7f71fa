using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ShopAgent.Catalog;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping;

namespace ShopAgent.Agent.Evaluation;

/// <summary>A copy of the catalogue with sessions of its own, so that an evaluation leaves the user's data as it is. Deleted on disposal.</summary>
public sealed class EvaluationWorkspace : IDisposable
{
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private EvaluationWorkspace(string folder, ServiceProvider services)
    {
        _folder = folder;
        _services = services;
        Evaluator = new Evaluator(services);
    }

    public Evaluator Evaluator { get; }

    /// <param name="configuration">The user's; only Data:Directory is another.</param>
    /// <param name="dataDirectory">Folder with an imported catalogue.</param>
    /// <param name="change">Registrations that come before the usual ones: a clock, a checkout port.</param>
    public static EvaluationWorkspace Create(IConfiguration configuration, string dataDirectory, Action<IServiceCollection>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("shopagent-eval-").FullName;
        foreach (var file in Directory.GetFiles(dataDirectory, CatalogDatabase.FileName + "*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = folder }).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        change?.Invoke(services);
        return new EvaluationWorkspace(folder, services.AddCatalog().AddShopping().AddAgent().BuildServiceProvider());
    }

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
