using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Search.Refining;

/// <summary>Finds the limits that a sentence takes back, in any language (withdrawals.txt).</summary>
public sealed class WithdrawalWords
{
    private const string FileName = "withdrawals.txt";

    private readonly PhraseMap<LimitKind> _phrases = new();

    private WithdrawalWords()
    {
    }

    /// <param name="directory">The folder "words", with one folder a language.</param>
    /// <exception cref="CatalogException">A line names no limit.</exception>
    public static WithdrawalWords Load(string directory)
    {
        var words = new WithdrawalWords();
        foreach (var folder in Directory.GetDirectories(directory).Order(StringComparer.Ordinal))
        {
            foreach (var (line, name, phrases) in WordListFile.ReadLabelled(Path.Combine(folder, FileName)))
            {
                if (!Enum.TryParse<LimitKind>(name, ignoreCase: true, out var kind)) throw line.Fault($"\"{name}\" is no limit; known are {string.Join(", ", Enum.GetNames<LimitKind>())}");
                foreach (var phrase in phrases) words._phrases.Add(phrase, kind);
            }
        }

        return words;
    }

    public static WithdrawalWords LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, Lexicon.FolderName));

    public IReadOnlyList<LimitKind> Find(string text)
    {
        var tokens = Tokenizer.Split(text);
        List<LimitKind> found = [];
        for (var at = 0; at < tokens.Count; at++)
            if (_phrases.Match(tokens, at, out var kind) > 0) found.Add(kind);
        return found;
    }
}
