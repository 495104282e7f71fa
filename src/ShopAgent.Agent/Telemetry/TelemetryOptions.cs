namespace ShopAgent.Agent.Telemetry;

/// <summary>Section "Telemetry": traces and metrics by the OpenTelemetry conventions for generative AI.</summary>
public sealed class TelemetryOptions
{
    public const string SectionName = "Telemetry";

    /// <summary>Address of an OTLP collector, such as http://localhost:4317; empty (default): nothing is sent.</summary>
    public string? Endpoint { get; set; }

    /// <summary>"grpc" (default, port 4317) or "http" (port 4318).</summary>
    public string Protocol { get; set; } = "grpc";

    /// <summary>Also sends prompts, replies and arguments, with what the shopper said about themselves. Off by default.</summary>
    public bool Content { get; set; }
}
