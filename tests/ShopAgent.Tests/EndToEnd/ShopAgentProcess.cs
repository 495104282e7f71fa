using System.Diagnostics;

namespace ShopAgent.Tests.EndToEnd;

/// <summary>Runs the built program as a user does, with a data folder of its own and an empty working directory.</summary>
public sealed class ShopAgentProcess : IDisposable
{
    /// <summary>A run that takes longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>A shop of three products, as WooCommerce exports it.</summary>
    private const string Feed = """
        ID,Type,SKU,Name,Published,In stock?,Regular price,Sale price,Categories,Description
        1,simple,T1,"Trail Duo tent",1,1,149.00,129.00,"Camping > Tents","A light tent for two."
        2,simple,T2,"Storm tent",1,1,299.00,,"Camping > Tents","Stands any weather."
        3,simple,M1,"Crème mug",1,1,,,"Camping > Cooking","Enamel."
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("shopagent-run-").FullName;

    public string FeedFile => Path.Combine(_folder, "hut.csv");

    /// <summary>The working directory: an appsettings.json here is read.</summary>
    public string WorkingDirectory => Path.Combine(_folder, "work");

    public ShopAgentProcess()
    {
        Directory.CreateDirectory(WorkingDirectory);
        File.WriteAllText(FeedFile, Feed);
    }

    /// <summary>Runs with the given arguments; the demo catalogue stays out of it.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public async Task<ProcessResult> RunAsync(string input, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "shopagent.dll"), .. arguments])
        {
            WorkingDirectory = WorkingDirectory, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["SHOPAGENT_Data__Directory"] = Path.Combine(_folder, "data");
        start.Environment["SHOPAGENT_Catalog__Path"] = "none";
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new ProcessResult(process.ExitCode, await output, await error);
    }

    public async Task<ProcessResult> ImportAsync(params string[] more) => await RunAsync(["import", FeedFile, "--currency", "EUR", .. more]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
