using System.Globalization;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>One entry of a word list, with its place for messages.</summary>
internal sealed record WordLine(string Path, int Number, string Text)
{
    /// <summary>The parts between separators, trimmed.</summary>
    /// <exception cref="CatalogException">There are fewer than <paramref name="count"/> parts or one is empty.</exception>
    public IReadOnlyList<string> Cut(string separator, int count, string form)
    {
        var parts = Text.Split(separator, count, StringSplitOptions.TrimEntries);
        return parts.Length == count && parts.All(part => part.Length > 0) ? parts : throw Fault($"\"{Text}\" does not have the form \"{form}\"");
    }

    /// <summary>The words of a comma-separated list.</summary>
    public IReadOnlyList<string> List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? words
        : throw Fault("there is no word");

    /// <summary>A plain number: "2", "-1", "0.25".</summary>
    public decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Fault($"\"{text}\" is not a number");

    public CatalogException Fault(string what) => new($"The word list {Path} has a fault in line {Number}: {what}. Correct the line or remove it.");
}
