namespace ShopAgent.Catalog.Words.Tokens;

internal static class PartNumber
{
    /// <summary>Letters and digits only: "TK-4711" is "tk4711".</summary>
    public static string Normalise(string text) => string.Concat(Normalizer.Fold(text).Where(char.IsLetterOrDigit));
}
