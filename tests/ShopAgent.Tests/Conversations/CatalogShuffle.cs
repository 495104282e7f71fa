using System.Text.Json.Nodes;

namespace ShopAgent.Tests.Conversations;

/// <summary>The same shops and products in another order: feeds in reverse, the rows of line-based feeds shuffled.</summary>
internal static class CatalogShuffle
{
    private const int Seed = 20260114;

    /// <returns>The new folder.</returns>
    public static string Write(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source))
        {
            var copy = Path.Combine(target, Path.GetFileName(file));
            if (file.EndsWith(".jsonl", StringComparison.Ordinal)) File.WriteAllLines(copy, Shuffled(File.ReadAllLines(file)));
            else File.Copy(file, copy);
        }

        var manifest = Path.Combine(target, "merchants.json");
        var json = JsonNode.Parse(File.ReadAllBytes(manifest))!;
        var shops = json["merchants"]!.AsArray();
        json["merchants"] = new JsonArray([.. shops.Reverse().Select(shop => shop!.DeepClone())]);
        File.WriteAllText(manifest, json.ToJsonString());
        return target;
    }

    private static string[] Shuffled(string[] rows)
    {
        var shuffled = rows.Where(row => row.Trim().Length > 0).ToArray();
        new Random(Seed).Shuffle(shuffled);
        return shuffled;
    }
}
