using System.Globalization;
using System.Text;

namespace ShopAgent.Benchmarks.Feeds;

/// <summary>
/// Writes an invented shop's Google Merchant feed (TSV). The same seed and number give the same bytes. Seven products of ten have one row, two have two, one has three rows that share
/// an item_group_id and follow each other.
/// </summary>
/// <param name="changedPercent">Share of the products whose price differs from the feed with 0, in percent.</param>
internal sealed class FeedGenerator(ulong seed, int changedPercent = 0)
{
    private const string Header =
        "id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tsale_price\tbrand\tgtin\tmpn\tcondition\tproduct_type\titem_group_id\tcolor\tsize\tmaterial\tproduct_detail";

    private const int Hundred = 100;

    private const int GtinDigits = 13;

    private static readonly string[] Colours = ["Black", "White", "Grey", "Navy Blue", "Red", "Olive Green", "Sand", "Orange"];

    private static readonly string[] Materials = ["cotton", "polyester", "aluminium", "steel", "leather", "oak", "nylon", "", "", ""];

    private readonly Words _words = new(seed);

    /// <returns>The number of rows below the header.</returns>
    public int Write(string path, int products, long maxBytes = long.MaxValue)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        file.WriteLine(Header);
        var (rows, row) = (0, new StringBuilder());
        for (var product = 0; product < products && file.BaseStream.Position < maxBytes; product++)
        {
            row.Clear();
            rows += Append(row, product);
            file.Write(row);
        }

        return rows;
    }

    private int Append(StringBuilder row, int product)
    {
        var draw = new Draw(seed ^ ((ulong)product * 0xD6E8FEB86659FD93));
        var kind = draw.Of(ProductKind.All);
        var brand = draw.Of(_words.Brands);
        var model = $"{Words.Capital(_words.Next(ref draw))} {draw.Below(900) + 100}";
        var measures = kind.Measures.Select(measure => measure.Split('|')).Select(parts => (Name: parts[0], Value: Pick(ref draw, parts[1]), Unit: parts[2])).ToList();
        var title = $"{brand} {model} {kind.Noun} {measures[0].Value} {measures[0].Unit}";
        var description = Description(ref draw, kind, measures);
        var material = draw.Of(Materials);
        var variants = draw.Below(10) switch { < 7 => 1, < 9 => 2, _ => 3 };
        var price = 199 + draw.Below(draw.Below(4) == 0 ? 200_000 : 10_000);
        var sale = draw.Below(5) == 0 ? price * 8 / 10 : 0;
        var code = draw.Next() % 90_000_000 + 10_000_000;
        if (draw.Below(Hundred) < changedPercent) price += 10;
        for (var variant = 0; variant < variants; variant++)
        {
            var colour = Colours[(product + variant) % Colours.Length];
            var size = kind.Sizes.Length > 0 ? kind.Sizes[variant % kind.Sizes.Length] : "";
            row.Append(CultureInfo.InvariantCulture, $"{code}-{product}-{variant}\t{title}\t{description}\thttps://shop.example/p/{code}-{product}?v={variant}\thttps://img.example/{code}/{product}-{variant}.jpg\t");
            row.Append(draw.Below(12) == 0 ? "out_of_stock" : "in_stock").Append('\t').Append(Money(price)).Append('\t').Append(sale > 0 ? Money(sale) : "").Append('\t').Append(brand).Append('\t');
            row.Append(draw.Below(3) > 0 ? Gtin(product * 3L + variant) : "").Append(CultureInfo.InvariantCulture, $"\t{kind.Noun[..2].ToUpperInvariant()}-{code}\tnew\t{kind.Category}\t");
            row.Append(variants > 1 ? $"G{code}-{product}" : "").Append('\t').Append(colour).Append('\t').Append(size).Append('\t').Append(material).Append('\t');
            row.AppendJoin(',', measures.Select(measure => $"Technical data:{measure.Name}:{measure.Value} {measure.Unit}")).Append('\n');
        }

        return variants;
    }

    private string Description(ref Draw draw, ProductKind kind, List<(string Name, string Value, string Unit)> measures)
    {
        var text = new StringBuilder();
        foreach (var (name, value, unit) in measures) text.Append(CultureInfo.InvariantCulture, $"{name} of {value} {unit}. ");
        for (var sentences = 2 + draw.Below(3); sentences > 0; sentences--)
        {
            text.Append(Words.Capital(_words.Next(ref draw)));
            for (var words = 6 + draw.Below(10); words > 0; words--) text.Append(' ').Append(_words.Next(ref draw));
            text.Append(sentences > 1 ? ". " : $", the {kind.Noun.ToLowerInvariant()} for every day.");
        }

        return text.ToString();
    }

    private static string Pick(ref Draw draw, string values) => draw.Of(values.Split(','));

    private static string Money(int cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00} EUR");

    /// <summary>A valid GTIN-13 of the range that is kept for use inside shops.</summary>
    private static string Gtin(long number)
    {
        var digits = (200_000_000_000 + number).ToString(CultureInfo.InvariantCulture);
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return (digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture)).PadLeft(GtinDigits, '0');
    }
}
