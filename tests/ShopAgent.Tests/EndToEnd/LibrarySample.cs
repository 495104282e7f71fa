using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ShopAgent.Agent;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog;
using ShopAgent.Catalog.Search.Indexing;
using ShopAgent.Import;
using ShopAgent.Import.Importing;
using ShopAgent.Shopping;

namespace ShopAgent.Tests.EndToEnd;

/// <summary>What src/ShopAgent.Agent/README.md shows: the agent inside another program.</summary>
internal static class LibrarySample
{
    public static async Task TalkAsync(string dataFolder, TextWriter output, params IEnumerable<string> lines)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["Data:Directory"] = dataFolder;
        builder.Services.AddCatalog().AddImport().AddShopping().AddAgent();
        using var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<AutoImport>().EnsureAsync(progress: null, CancellationToken.None);
        await host.Services.GetRequiredService<SearchIndex>().RenewAsync();

        await using var agent = host.Services.GetRequiredService<ShoppingAgents>().Open("my-session");
        foreach (var line in lines)
        {
            await foreach (var happened in agent.RunTurnAsync(line))
            {
                if (happened is TextStreamed text) output.Write(text.Text);
                if (happened is not TurnCompleted { Report: var report }) continue;
                foreach (var hit in report.Offers) output.Write($"\n  {hit.Product.Title}, {hit.Variant?.Offer.ListPrice}");
                output.WriteLine($"\n  lines in the basket: {report.Basket.Lines.Count}");
            }
        }

        await host.StopAsync();
    }
}
