using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Store;

/// <summary>JSON of the columns that hold lists and maps.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Spec>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(AllergenInfo))]
internal sealed partial class CatalogJson : JsonSerializerContext
{
    /// <summary>Written without \u escapes, so that the file can be read and searched by hand.</summary>
    public static CatalogJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(IReadOnlyList<string> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, Readable.IReadOnlyListString);

    public static string Write(IReadOnlyDictionary<string, string> map) =>
        map.Count == 0 ? "{}" : JsonSerializer.Serialize(map as Dictionary<string, string> ?? new Dictionary<string, string>(map), Readable.DictionaryStringString);

    public static IReadOnlyList<string> ReadList(string json) => json == "[]" ? [] : JsonSerializer.Deserialize(json, Readable.IReadOnlyListString) ?? [];

    public static IReadOnlyDictionary<string, string> ReadMap(string json) => json == "{}" ? Empty : JsonSerializer.Deserialize(json, Readable.DictionaryStringString) ?? Empty;

    private static Dictionary<string, string> Empty => [];
}
