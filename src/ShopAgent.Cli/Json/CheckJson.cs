using ShopAgent.Agent.Models.Checking;

namespace ShopAgent.Cli.Json;

/// <summary>One line of <c>models check --json</c>.</summary>
/// <param name="State">works, limited, fails, unknown.</param>
/// <param name="Remedy">Null when nothing has to be changed.</param>
internal sealed record CheckJson(string Model, string Name, string State, string Detail, string? Remedy)
{
    public static CheckJson Of(string model, CheckLine line) => new(model, line.Name, line.State switch { CheckState.Works => "works", CheckState.Limited => "limited", CheckState.Fails => "fails", _ => "unknown" }, line.Detail, line.Remedy);
}
