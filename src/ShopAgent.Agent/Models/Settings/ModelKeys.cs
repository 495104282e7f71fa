namespace ShopAgent.Agent.Models.Settings;

/// <summary>Keys of the chat clients among the services.</summary>
public static class ModelKeys
{
    /// <summary>The offline model.</summary>
    public const string Embedded = "embedded";

    /// <summary>The configured endpoint; a test may register its own.</summary>
    public const string Endpoint = "endpoint";
}
