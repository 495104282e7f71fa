using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>What feeds call the attributes and options that search treats by kind.</summary>
internal static class AttributeNames
{
    private static readonly string[] Colour = ["colour", "color", "couleur", "coloris", "farbe"];
    private static readonly string[] Size = ["size", "taille", "pointure", "grosse"];
    private static readonly string[] Material = ["material", "fabric", "composition", "matiere", "tissu", "lining", "upper", "outer", "shell", "filling"];
    private static readonly string[] Type = ["type", "product type", "type de produit", "kind"];

    public static bool IsColour(string name) => HasWord(name, Colour);

    /// <summary>A name that ends in the word, as "shoe size" does; "size system" and "screen size" are others.</summary>
    public static bool IsSize(string name) => TextFold.Fold(name) is var folded && Size.Any(word => folded == word || folded.StartsWith(word + " (", StringComparison.Ordinal)
        || (folded.EndsWith(" " + word, StringComparison.Ordinal) && !folded.Contains("screen", StringComparison.Ordinal)));

    public static bool IsMaterial(string name) => HasWord(name, Material);

    public static bool IsType(string name) => Type.Contains(TextFold.Fold(name));

    private static bool HasWord(string name, string[] words)
    {
        foreach (var word in words)
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase) || (name.Any(c => c > 127) && TextFold.Fold(name).Contains(word, StringComparison.Ordinal))) return true;
        return false;
    }
}
