using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Benchmarks.Searches;

/// <summary>
/// Products of a JSON Lines file, multiplied until there are enough: each copy has ids of its own, a model word of its own in the title, and leaves out every n-th word of the description, so
/// that the copies of a product neither rank nor compress alike.
/// </summary>
internal sealed class SampleProducts(string path)
{
    public const string MerchantId = "sample";

    /// <summary>Feeds with a hundred attributes a product are rare; a million of them would measure the disk.</summary>
    private const int MostAttributes = 12;

    private const int LongestDescription = 300;

    private const int ModelWords = 50_000;

    public IEnumerable<Product> Take(int count)
    {
        var sources = Read();
        for (var number = 0; number < count; number++) yield return Copy(sources[number % sources.Count], number, number / sources.Count);
    }

    private static Product Copy(Source source, int number, int copy)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var words = source.Description.Split(' ');
        return new Product
        {
            Id = MerchantId + ":" + id,
            MerchantId = MerchantId,
            SourceId = id,
            Title = copy == 0 ? source.Title : source.Title + " XK" + (number * 7919L % ModelWords).ToString(CultureInfo.InvariantCulture),
            Brand = source.Brand,
            Description = copy == 0 ? source.Description : string.Join(' ', words.Where((_, at) => at % (copy + 2) != 1)),
            Attributes = source.Attributes,
            Variants = [new Variant { Id = MerchantId + ":" + id, SourceId = id, Offer = new Offer { ListPrice = new Money(source.Minor + copy, Currency.Eur), Availability = Availability.InStock } }],
        };
    }

    private List<Source> Read()
    {
        List<Source> sources = [];
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var item = json.RootElement;
            var description = Text(item, "description") ?? "";
            sources.Add(new Source(
                Text(item, "title") ?? "", Text(item, "brand"), description.Length > LongestDescription ? description[..LongestDescription] : description,
                item.TryGetProperty("price", out var price) && price.ValueKind == JsonValueKind.Number ? (long)(price.GetDouble() * 100) : 999,
                item.GetProperty("attributes").EnumerateObject().Take(MostAttributes).ToDictionary(attribute => attribute.Name, attribute => attribute.Value.ToString())));
        }

        return sources;
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Source(string Title, string? Brand, string Description, long Minor, IReadOnlyDictionary<string, string> Attributes);
}
