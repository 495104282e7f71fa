using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Assembly;

/// <summary>Titles of records that share a group id.</summary>
internal static class GroupTitle
{
    /// <summary>Fewer words in common are a brand, or chance.</summary>
    private const int FewestWords = 2;

    private static readonly char[] Trailing = [' ', '-', '–', '—', ',', '/', '|', '(', ':', ';', '·'];

    /// <summary>The words with which all titles start, when they say enough; else the first title.</summary>
    public static string Of(IReadOnlyList<ProductDraft> members)
    {
        List<string[]> titles = [.. members.Select(member => member.Title.Split(' ')).Where(words => words[0].Length > 0)];
        if (titles.Count == 0) return "";
        var common = titles[0].Length;
        foreach (var words in titles)
        {
            common = Math.Min(common, words.Length);
            for (var index = 0; index < common; index++)
                if (!words[index].Equals(titles[0][index], StringComparison.OrdinalIgnoreCase)) common = index;
        }

        var shared = string.Join(' ', titles[0].Take(common)).TrimEnd(Trailing);
        return common >= FewestWords || titles.Exists(words => words.Length == common) ? shared : string.Join(' ', titles[0]);
    }

    /// <summary>Members whose title shares no word with most of the others: their group id is a mistake. Titles of one word (or of a script without spaces) tell nothing.</summary>
    public static HashSet<ProductDraft> Unlike(IReadOnlyList<ProductDraft> members)
    {
        List<(ProductDraft Member, HashSet<string> Words)> titles = [.. members.Select(member => (member, Words(member.Title))).Where(title => title.Item2.Count >= FewestWords)];
        if (titles.Count < 2) return [];
        var usual = titles.SelectMany(title => title.Words).CountBy(word => word).Where(count => count.Value * 2 > titles.Count).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return [.. titles.Where(title => !title.Words.Overlaps(usual)).Select(title => title.Member)];
    }

    private static HashSet<string> Words(string title) => [.. WordTokens.Of(title).Where(word => word.Length > 1 && char.IsLetterOrDigit(word[0]))];
}
