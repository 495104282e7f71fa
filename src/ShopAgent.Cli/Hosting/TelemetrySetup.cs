using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Catalog.Search;

namespace ShopAgent.Cli.Hosting;

/// <summary>Sends traces and metrics to an OTLP collector while the host runs, if Telemetry:Endpoint names one; what is left is sent when the host stops.</summary>
internal static class TelemetrySetup
{
    private const string ServiceName = "shopagent";

    /// <summary>Paths of the protocol over HTTP (OTLP 1.0).</summary>
    private const string TracesPath = "/v1/traces";
    private const string MetricsPath = "/v1/metrics";

    /// <summary>Adds nothing when nothing is to be sent, or the setting is wrong: commands report that themselves.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(TelemetryOptions.SectionName);
        if (!Uri.TryCreate(section[nameof(TelemetryOptions.Endpoint)], UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https")) return services;
        var isHttp = section[nameof(TelemetryOptions.Protocol)] == "http";
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName))
            .WithTracing(traces => traces.AddSource(AgentTelemetry.Name).AddOtlpExporter(exporter => Set(exporter, collector, isHttp, TracesPath)))
            .WithMetrics(metrics => metrics.AddMeter(AgentTelemetry.Name, SearchTelemetry.Name).AddOtlpExporter(exporter => Set(exporter, collector, isHttp, MetricsPath)));
        return services;
    }

    private static void Set(OtlpExporterOptions exporter, Uri collector, bool isHttp, string path)
    {
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = isHttp ? new Uri(collector.ToString().TrimEnd('/') + path) : collector;
    }
}
