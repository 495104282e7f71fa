using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Shopping.Planning;

/// <summary>How many pieces are in a pack. A content in grams or millilitres does not tell ("4 x 125 g" is 500 g), so the name of the pack is asked too.</summary>
public static partial class PackPieces
{
    /// <param name="name">Title and options.</param>
    /// <returns>Null when neither content nor name says so; above zero.</returns>
    public static decimal? In(Offer offer, string name)
    {
        if (offer is not { Unit: SalesUnit.Piece, Content: { Value: > 0 } content }) return null;
        if (content.Unit == "pieces") return content.Value;
        foreach (Match match in Multiple().Matches(name))
        {
            // Other products of numbers in a name are sizes; only one that makes up the content says how it is divided.
            if (NumberText.Read(match.Groups["n"].Value) is { } count and > 0 && NumberText.Read(match.Groups["each"].Value) is { } each
                && ContentUnit.Of(match.Groups["unit"].Value) is { } unit && unit.Base == content.Unit && count * each * unit.Factor == content.Value) return count;
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\w.,])(?<n>\d{1,3})\s*[x×]\s*(?<each>\d{1,6}(?:[.,]\d{1,3})?)\s*(?<unit>\p{L}+)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Multiple();
}
