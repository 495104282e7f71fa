using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>Google's product_detail: "section:attribute:value" parted by commas, or nested elements.</summary>
internal static class ItemDetails
{
    public static IEnumerable<(string Name, string Value)> Read(Item item)
    {
        foreach (var detail in item.All("product_detail"))
        {
            if (detail.Parts is not null)
            {
                var (name, value) = (CleanText.Line(detail.Part("attribute name", "name", "label")), HtmlText.Line(detail.Part("attribute value", "value"), CleanText.DescriptionLength));
                if (name.Length > 0 && value.Length > 0) yield return (name, value);
                continue;
            }

            foreach (var part in detail.Text.Split(',', StringSplitOptions.RemoveEmptyEntries))
                if (Of(part) is { } pair) yield return pair;
        }
    }

    private static (string Name, string Value)? Of(string part)
    {
        var pieces = part.Split(':', 3, StringSplitOptions.TrimEntries);
        var (name, value) = pieces switch { [_, var second, var third] => (second, third), [var first, var second] => (first, second), _ => ("", "") };
        return name.Length > 0 && value.Length > 0 ? (CleanText.Line(name), HtmlText.Line(value)) : null;
    }
}
