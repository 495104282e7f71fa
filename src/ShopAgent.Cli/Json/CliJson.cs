using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Agent.Models.Checking;

namespace ShopAgent.Cli.Json;

/// <summary>Everything that the machine-readable face writes, serialised without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TurnJson))]
[JsonSerializable(typeof(SearchJson))]
[JsonSerializable(typeof(SimilarJson))]
[JsonSerializable(typeof(ComparisonJson))]
[JsonSerializable(typeof(FacetsJson))]
[JsonSerializable(typeof(ItemJson))]
[JsonSerializable(typeof(MerchantJson))]
[JsonSerializable(typeof(BasketJson))]
[JsonSerializable(typeof(ProfileJson))]
[JsonSerializable(typeof(SavedBasketJson))]
[JsonSerializable(typeof(ImportJson))]
[JsonSerializable(typeof(IssueJson))]
[JsonSerializable(typeof(ExplainJson))]
[JsonSerializable(typeof(RemovedJson))]
[JsonSerializable(typeof(ScoreJson))]
[JsonSerializable(typeof(EvaluationAnswerJson))]
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(ErrorJson))]
[JsonSerializable(typeof(string))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Letters of all languages stay readable; what is written goes to a pipe or a file, never into HTML.</summary>
    public static CliJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>What a failed command prints with --json.</summary>
internal sealed record ErrorJson(string Error);

/// <summary>One line of <c>models check --json</c>.</summary>
/// <param name="State">works, limited, fails, unknown.</param>
/// <param name="Remedy">Null when nothing has to be changed.</param>
internal sealed record CheckJson(string Model, string Name, string State, string Detail, string? Remedy)
{
    public static CheckJson Of(string model, CheckLine line) => new(model, line.Name, line.State switch { CheckState.Works => "works", CheckState.Limited => "limited", CheckState.Fails => "fails", _ => "unknown" }, line.Detail, line.Remedy);
}
