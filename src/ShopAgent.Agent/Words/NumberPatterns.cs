using System.Text.RegularExpressions;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent.Words;

/// <summary>Regular expressions for the numbers of one language, in digits and words, longest first.</summary>
/// <param name="words">What is written in words.</param>
/// <param name="articles">Words that are numbers only before a unit ("a pack of"), not before a product ("a tent").</param>
/// <param name="pointers">Words that point at things on screen before they count: "both".</param>
internal sealed class NumberPatterns(NumberWords words, Func<string, bool> articles, Func<string, bool> pointers)
{
    public string Number { get; } = @"(?:[-−]?\d+(?:[.,]\d+)?|" + Alternatives(words.NumberNames.Where(word => !articles(word) && !pointers(word))) + ")";

    /// <summary>"a", "une": one of it, where a unit follows.</summary>
    public string Article { get; } = "(?:" + Alternatives(words.NumberNames.Where(articles)) + ")";

    public string Ordinal { get; } = "(?:" + Alternatives(words.OrdinalNames) + ")";

    private static string Alternatives(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(word => Regex.Escape(word) + @"(?![\p{L}\p{N}])"));
}
