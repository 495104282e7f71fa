using ShopAgent.Import.Drafts;
using ShopAgent.Import.Feeds.Delimited;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.WooCommerce;

/// <summary>The attributes of one WooCommerce row: plain ones, and those that carry facts which other feeds have fields for (brand, pack, allergens ...).</summary>
internal sealed class WooAttributes
{
    public NamedFacts Facts { get; } = new();

    /// <summary>Names of the plain attributes, in order: on a variable product those that its variations set are its options.</summary>
    public List<string> Choices { get; } = [];

    public static WooAttributes Read(WooColumns columns, DelimitedRecord row)
    {
        var attributes = new WooAttributes();
        foreach (var (nameColumn, valueColumn) in columns.Attributes)
        {
            var name = HtmlText.Line(row.Cells[nameColumn]);
            var value = string.Join(", ", ListText.SplitEscaped(row.Cells[valueColumn]).Select(part => HtmlText.Line(part, CleanText.DescriptionLength)).Where(part => part.Length > 0));
            if (name.Length > 0 && value.Length > 0 && attributes.Facts.Add(name, value)) attributes.Choices.Add(name);
        }

        return attributes;
    }
}
