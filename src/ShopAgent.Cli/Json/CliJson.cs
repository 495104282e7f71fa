using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
