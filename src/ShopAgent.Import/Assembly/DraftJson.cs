using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Import.Drafts;

namespace ShopAgent.Import.Assembly;

/// <summary>Drafts as they are staged.</summary>
[JsonSerializable(typeof(ProductDraft))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    private static readonly DraftJson Compact = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(ProductDraft draft) => JsonSerializer.SerializeToUtf8Bytes(draft, Compact.ProductDraft);

    public static ProductDraft Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Compact.ProductDraft)!;
}
