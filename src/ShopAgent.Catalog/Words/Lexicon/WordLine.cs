using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>One entry of a word list, with its place for messages.</summary>
public sealed record WordLine(string Path, int LineNumber, string Text)
{
    /// <summary>The parts between separators, trimmed.</summary>
    /// <exception cref="CatalogException">There are fewer than <paramref name="count"/> parts or one is empty.</exception>
    public IReadOnlyList<string> Cut(string separator, int count, string form)
    {
        var parts = Text.Split(separator, count, StringSplitOptions.TrimEntries);
        return parts.Length == count && parts.All(part => part.Length > 0) ? parts : throw Fault($"\"{Text}\" does not have the form \"{form}\"");
    }

    /// <summary>What stands before and after the first separator; the second part may be empty.</summary>
    /// <exception cref="CatalogException">There is no separator, or nothing before it.</exception>
    public (string Key, string Value) Pair(char separator, string form)
    {
        var at = Text.IndexOf(separator, StringComparison.Ordinal);
        return at > 0 ? (Text[..at].Trim(), Text[(at + 1)..].Trim()) : throw Fault($"\"{Text}\" does not have the form \"{form}\"");
    }

    /// <summary>A regular expression that ignores case.</summary>
    /// <exception cref="CatalogException">It is none.</exception>
    public Regex Pattern(string expression, TimeSpan limit)
    {
        try
        {
            return new Regex(expression, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, limit);
        }
        catch (ArgumentException problem)
        {
            throw Fault(problem.Message.TrimEnd('.'));
        }
    }

    /// <summary>The words of a comma-separated list.</summary>
    public IReadOnlyList<string> List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? words
        : throw Fault("there is no word");

    /// <summary>A plain number: "2", "-1", "0.25".</summary>
    /// <exception cref="CatalogException">It is none.</exception>
    public decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Fault($"\"{text}\" is not a number");

    /// <summary>What is wrong with the line, where, and what to do.</summary>
    public CatalogException Fault(string what) => new($"The word list {Path} has a fault in line {LineNumber}: {what}. Correct the line or remove it.");
}
