using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ShopAgent.Cli.Hosting;

internal static class LoggingSetup
{
    /// <summary>One line a message on stderr, warnings and worse unless the section "Logging" says otherwise: stdout carries the product's output alone.</summary>
    public static ILoggingBuilder AddStderr(this ILoggingBuilder logging, IConfiguration configuration) => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddConfiguration(configuration.GetSection("Logging"))
        .AddSimpleConsole(console => console.SingleLine = true)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
