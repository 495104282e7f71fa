using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ShopAgent.Agent.Telemetry;

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

/// <summary>Sends traces and metrics to an OTLP collector while the program runs, if Telemetry:Endpoint names one; what is left is sent on disposal.</summary>
internal sealed class TelemetrySetup : IDisposable
{
    private const string ServiceName = "shopagent";

    /// <summary>Paths of the protocol over HTTP (OTLP 1.0).</summary>
    private const string TracesPath = "/v1/traces";
    private const string MetricsPath = "/v1/metrics";

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetrySetup(Uri collector, bool isHttp)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(ServiceName);
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(AgentTelemetry.Name).AddOtlpExporter(exporter => Set(exporter, collector, isHttp, TracesPath)).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(AgentTelemetry.Name).AddOtlpExporter(exporter => Set(exporter, collector, isHttp, MetricsPath)).Build();
    }

    /// <returns>Null when nothing is to be sent, or the setting is wrong: commands report that themselves.</returns>
    public static TelemetrySetup? Start(IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.SectionName);
        return Uri.TryCreate(section[nameof(TelemetryOptions.Endpoint)], UriKind.Absolute, out var collector) && (collector.Scheme is "http" or "https")
            ? new TelemetrySetup(collector, section[nameof(TelemetryOptions.Protocol)] == "http")
            : null;
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Set(OtlpExporterOptions exporter, Uri collector, bool isHttp, string path)
    {
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = isHttp ? new Uri(collector.ToString().TrimEnd('/') + path) : collector;
    }
}
