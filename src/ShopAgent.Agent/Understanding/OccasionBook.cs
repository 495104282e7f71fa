using System.Text.Json;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>The occasions beside the catalogue: one JSON file each in the folder "occasions"; owners add their own. Read when first needed.</summary>
internal sealed class OccasionBook(IOptions<CatalogOptions> catalog)
{
    public const string FolderName = "occasions";

    private readonly Lazy<IReadOnlyList<Occasion>> _occasions = new(() => Folders(catalog.Value).SelectMany(Directory.GetFiles).Where(file => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Select(Read).ToList());

    public IReadOnlyList<Occasion> All => _occasions.Value;

    /// <summary>Beside the configured catalogue; else those that came with the program.</summary>
    private static IEnumerable<string> Folders(CatalogOptions options)
    {
        var path = options.FindPath() is { } found ? Directory.Exists(found) ? found : Path.GetDirectoryName(found)! : null;
        string[] candidates = [.. path is null ? Array.Empty<string>() : [Path.Combine(path, FolderName)], Path.Combine(AppContext.BaseDirectory, "catalog", FolderName)];
        return candidates.Where(Directory.Exists).Take(1);
    }

    /// <exception cref="CatalogException">The file is no occasion: what is wrong and where.</exception>
    private static Occasion Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var json = document.RootElement;
            var names = json.GetProperty("names").EnumerateObject().ToDictionary(language => language.Name, language => (IReadOnlyList<string>)[.. language.Value.EnumerateArray().Select(name => name.GetString()!)], StringComparer.Ordinal);
            return new Occasion(names, Count(json, "people"), Count(json, "days"), [.. json.GetProperty("needs").EnumerateArray().Select(Need)]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CatalogException($"{file}: not an occasion ({problem.Message}). It needs \"names\" by language, \"people\", and \"needs\" with \"find\" and \"amount\"; see the README of the catalogue.");
        }
    }

    private static int Count(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Math.Max(1, value.GetInt32()) : 1;

    private static DesiredAmount Amount(string text) => DesiredAmount.Parse(text) is { Value: > 0 } amount ? amount : throw new FormatException($"'{text}' is no amount.");

    private static OccasionNeed Need(JsonElement json)
    {
        var names = json.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String && property.Name is not ("find" or "amount"));
        return new OccasionNeed(
            json.GetProperty("find").GetString()!, Amount(json.GetProperty("amount").GetString()!), json.TryGetProperty("fixed", out var isFixed) && isFixed.GetBoolean(),
            names.ToDictionary(property => property.Name, property => property.Value.GetString()!, StringComparer.Ordinal));
    }
}

/// <summary>A recipe or an event, as an owner wrote it down: what it takes, for how many.</summary>
/// <param name="Names">What shoppers call it, by language.</param>
/// <param name="People">For whom the amounts are; used too when the shopper names no number.</param>
/// <param name="Days">For how many days the amounts are.</param>
internal sealed record Occasion(IReadOnlyDictionary<string, IReadOnlyList<string>> Names, int People, int Days, IReadOnlyList<OccasionNeed> Needs);

/// <param name="Find">What to look for, in words that the shops use.</param>
/// <param name="Amount">For <see cref="Occasion.People"/>: "900 g", "2", "4 pieces".</param>
/// <param name="Fixed">The amount does not grow with people or days: one first-aid kit.</param>
/// <param name="Names">What it is called, by language.</param>
internal sealed record OccasionNeed(string Find, DesiredAmount Amount, bool Fixed, IReadOnlyDictionary<string, string> Names);

/// <param name="Labels">The needs in the shopper's words.</param>
/// <param name="IsCounted">The number of people was said.</param>
internal sealed record OccasionPlan(string Name, int People, int Days, IReadOnlyList<Need> Needs, IReadOnlyList<string> Labels, bool IsCounted);
