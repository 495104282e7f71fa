using System.Text;
using System.Text.Json;

namespace ShopAgent.Agent.Binding;

/// <summary>Names as models spell them: in any case, with hyphens, underscores or spaces.</summary>
internal static class ArgumentNames
{
    /// <summary>How .NET names become names of members.</summary>
    public static JsonNamingPolicy Members => JsonNamingPolicy.CamelCase;

    /// <summary>How .NET names become names of choices.</summary>
    public static JsonNamingPolicy Choices => JsonNamingPolicy.SnakeCaseLower;

    /// <summary>The same for all spellings of a name. A hyphen in front stays, because "-price" is not "price".</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Trim())
        {
            if (letter is '_' or ' ' || (letter == '-' && key.Length > 0)) continue;
            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }

    /// <summary>The words of a name or a path: it is cut at a change of case and at every other sign; a plural s is dropped.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        List<string> words = [];
        var word = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            if (!char.IsLetterOrDigit(name[at]))
            {
                End();
                continue;
            }

            if (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1])) End();
            word.Append(char.ToLowerInvariant(name[at]));
        }

        End();
        return words;

        void End()
        {
            if (word is [.., not 's', 's'] && word.Length > 3) word.Length--;
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
