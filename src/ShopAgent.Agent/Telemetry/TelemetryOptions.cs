using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Settings;

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

public sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> problems = [];
        if (!string.IsNullOrWhiteSpace(options.Endpoint) && !(Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            problems.Add("Telemetry:Endpoint is no web address. Give the collector's address, for example http://localhost:4317, or leave it empty to send nothing.");
        if (options.Protocol is not ("grpc" or "http"))
            problems.Add($"Telemetry:Protocol is \"{Printable.Text(options.Protocol)}\". Use grpc (port 4317) or http (port 4318).");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
