using System.Text.RegularExpressions;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>One column of a delimited merchant feed.</summary>
/// <param name="Parts">Keys of the parts of its values, where the header gives them: "shipping(country:price)"; else empty.</param>
internal sealed partial record ItemColumn(int Index, ItemField Field, IReadOnlyList<string> Parts)
{
    public static ItemColumn Of(string header, int index, ItemNames names)
    {
        var parts = InnerNames().Match(header);
        return new ItemColumn(index, names.Of(header), parts.Success ? [.. parts.Groups[1].Value.Split(':').Select(FieldName.Key)] : []);
    }

    public void AddTo(Item item, string cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return;
        if (Parts.Count == 0)
        {
            item.Add(Field, new ItemValue(cell));
            return;
        }

        foreach (var group in cell.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var inner = Parts.Zip(group.Split(':', StringSplitOptions.TrimEntries)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            item.Add(Field, new ItemValue("", inner));
        }
    }

    [GeneratedRegex(@"\((\w+(:\w+)+)\)\s*$")]
    private static partial Regex InnerNames();
}
