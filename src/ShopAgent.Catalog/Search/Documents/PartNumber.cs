using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

internal static class PartNumber
{
    /// <summary>Letters and digits only: "TN-2110" is "tn2110".</summary>
    public static string Normalise(string text) => string.Concat(TextFold.Fold(text).Where(char.IsLetterOrDigit));
}
