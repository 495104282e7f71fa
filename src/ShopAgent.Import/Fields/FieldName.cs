using System.Collections.Frozen;
using System.Text;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Import.Fields;

/// <summary>Canonical names of product fields ("sale_price") for the many that feeds use; the aliases are in words/LANGUAGE/fields.txt.</summary>
internal static class FieldName
{
    private static readonly FrozenDictionary<string, string> Aliases = WordFile.EntriesOfAll("fields")
        .SelectMany(entry => entry.Words.Append(entry.Key).Select(alias => (Alias: Key(alias), Field: entry.Key)))
        .DistinctBy(pair => pair.Alias)
        .ToFrozenDictionary(pair => pair.Alias, pair => pair.Field, StringComparer.Ordinal);

    /// <summary>Null when the name is not that of a known field.</summary>
    public static string? Canonical(string name) => Aliases.GetValueOrDefault(Key(name));

    /// <summary>Lower-case words parted by one space: "Attribute 1 value(s)" and "attribute1Value(s)" differ, "salePrice", "Sale-Price" and "sale_price" do not.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        var previous = ' ';
        foreach (var character in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(character))
            {
                if (key.Length > 0 && key[^1] != ' ' && (!char.IsLetterOrDigit(previous) || (char.IsLower(previous) && char.IsUpper(character)))) key.Append(' ');
                key.Append(char.ToLowerInvariant(character));
            }

            previous = character;
        }

        return key.ToString();
    }
}
