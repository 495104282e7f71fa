using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ShopAgent.Agent;
using ShopAgent.Catalog;
using ShopAgent.Cli;
using ShopAgent.Cli.Commands;
using ShopAgent.Cli.Hosting;
using ShopAgent.Import;
using ShopAgent.Shopping;

var json = args.Contains(GlobalOptions.JsonName);
var builder = Host.CreateEmptyApplicationBuilder(null);
try
{
    var arguments = CommandArguments.Split(args);
    builder.Configuration.AddShopAgentSources(arguments);
    builder.Logging.AddStderr(builder.Configuration);
#if WITH_ONNX
    ShopAgent.Onnx.OnnxServices.AddOnnxEmbeddings(builder.Services);
#endif
    builder.Services.AddTelemetry(builder.Configuration).AddCatalog().AddImport().AddShopping().AddAgent().AddCli();
    using var host = builder.Build();
    return await host.Services.GetRequiredService<CommandLineApp>().RunAsync(arguments.Command);
}
catch (Exception exception)
{
    return await new FailureReporter(Console.Error, Console.Out).ReportAsync(exception, json, FailureReporter.WantsDetail(builder.Configuration));
}
