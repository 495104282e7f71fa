using System.Text.RegularExpressions;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Grounding.Checks;

/// <summary>The prompt, tool names, raw calls and addresses that no shop stated are no answer.</summary>
internal sealed partial class LeakCheck : IClaimCheck
{
    /// <summary>So many words in a row that also stand in the prompt are a quotation.</summary>
    private const int Quotation = 7;

    public IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts)
    {
        if (Internal().Match(sentence.Text) is { Success: true } found) yield return new UnsupportedClaim("internal", found.Value);
        else if (Quotes(sentence.Text, facts.Prompt)) yield return new UnsupportedClaim("internal", "");
        foreach (Match link in Link().Matches(sentence.Text))
            if (!facts.Products.Any(product => product.Product.Url is { } url && (url == link.Value.TrimEnd('.', ',', ')') || url.StartsWith(link.Value.TrimEnd('.', ',', ')'), StringComparison.Ordinal))))
                yield return new UnsupportedClaim("link", link.Value);
    }

    private static bool Quotes(string text, string prompt)
    {
        var words = Phrase.Words(text);
        if (words.Count < Quotation) return false;
        var rules = " " + string.Join(' ', Phrase.Words(prompt)) + " ";
        for (var start = 0; start + Quotation <= words.Count; start++)
            if (rules.Contains(" " + string.Join(' ', words.Skip(start).Take(Quotation)) + " ", StringComparison.Ordinal)) return true;
        return false;
    }

    [GeneratedRegex(@"\b(?:catalog|basket|shopper|shops|orders|more)[_.](?:search|read|show|update|plan|profile|checkout|tools|call)\b|\b(?:save|load|delete|split|export|list)_baskets?\b|\b(?:ask_which|edit_fact|accept_plan|use_profile|list_profiles|export_profile|list_orders)\b|<\|[a-z_]+\|>|</?(?:tool_call|function|think|system)\b|\{\s*""[a-z_]+""\s*:|\bsystem prompt\b|^\s*(?:system|assistant|user)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Internal();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w{2,}\b|\b[\w-]+\.(?:com|net|org|io|shop|example|fr|de|co)\b(?:/\S*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
