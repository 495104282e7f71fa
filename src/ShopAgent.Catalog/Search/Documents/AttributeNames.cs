using System.Collections.Concurrent;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Tells by their names the attributes and options that search treats by kind.</summary>
internal static class AttributeNames
{
    /// <summary>Names are few; a hostile feed that has more than this pays for its own.</summary>
    private const int Capacity = 20_000;

    private static readonly string[] Colour = ["colour", "color", "couleur", "coloris", "farbe"];
    private static readonly string[] Size = ["size", "taille", "pointure", "grosse"];
    private static readonly string[] Material = ["material", "fabric", "composition", "matiere", "tissu", "lining", "upper", "outer", "shell", "filling"];
    private static readonly string[] Type = ["type", "product type", "type de produit", "kind"];

    private static readonly ConcurrentDictionary<string, AttributeKinds> Known = new(StringComparer.Ordinal);

    public static AttributeKinds KindsOf(string name)
    {
        if (Known.TryGetValue(name, out var kinds)) return kinds;
        kinds = Classify(Normalizer.Fold(name));
        if (Known.Count < Capacity) Known[name] = kinds;
        return kinds;
    }

    private static AttributeKinds Classify(string name) =>
        (HasWord(name, Colour) ? AttributeKinds.Colour : 0) | (IsSize(name) ? AttributeKinds.Size : 0) | (HasWord(name, Material) ? AttributeKinds.Material : 0)
        | (Type.Contains(name) ? AttributeKinds.Type : 0);

    /// <summary>A name that ends in the word, as "shoe size" does; "size system" and "screen size" are others.</summary>
    private static bool IsSize(string name) => Size.Any(word => name == word || name.StartsWith(word + " (", StringComparison.Ordinal)
        || (name.EndsWith(" " + word, StringComparison.Ordinal) && !name.Contains("screen", StringComparison.Ordinal)));

    private static bool HasWord(string name, string[] words) => words.Any(word => name.Contains(word, StringComparison.Ordinal));
}

[Flags]
internal enum AttributeKinds { None = 0, Colour = 1, Size = 2, Material = 4, Type = 8 }
