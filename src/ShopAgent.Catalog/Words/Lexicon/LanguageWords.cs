using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>The grammar words of one language: what frames, limits, compares, negates and orders a request.</summary>
public sealed class LanguageWords
{
    internal LanguageWords(string language, string directory)
    {
        Language = language;
        foreach (var (line, name, words) in WordFile.ReadLabelled(Path.Combine(directory, "phrases.txt"))) AddPhrases(line, name, words);
        foreach (var line in WordFile.Read(Path.Combine(directory, "qualities.txt"))) AddQualities(line);
        StopWords = Words(directory, "stopwords.txt");
        FunctionWords = [.. StopWords, .. Words(directory, "language.txt")];
        Modifiers = Words(directory, "modifiers.txt");
        Containers = Words(directory, "containers.txt");
        VariantWords = Words(directory, "variant-words.txt");
        VagueWords = Words(directory, "vague-words.txt");
        Numbers = new NumberWords(directory);
    }

    public string Language { get; }

    public PhraseMap<PhraseAct> Phrases { get; } = new();

    public PhraseMap<Quality> Qualities { get; } = new();

    /// <summary>Articles, pronouns and the like.</summary>
    public IReadOnlySet<string> StopWords { get; }

    /// <summary>The small words by which the language is known: stop words, and those of language.txt.</summary>
    public IReadOnlyList<string> FunctionWords { get; }

    /// <summary>Adjectives that end a title without being the product: "original", "compatible".</summary>
    public IReadOnlySet<string> Modifiers { get; }

    /// <summary>Measures of the noun that follows "of": "pack of", "bouteille de".</summary>
    public IReadOnlySet<string> Containers { get; }

    /// <summary>Words that make another product of a model: "Plus", "Ti", "Lite".</summary>
    public IReadOnlySet<string> VariantWords { get; }

    /// <summary>Adjectives that feeds seldom state: "large", "handy".</summary>
    public IReadOnlySet<string> VagueWords { get; }

    public NumberWords Numbers { get; }

    internal static HashSet<string> Words(string directory, string file) =>
        WordFile.Read(Path.Combine(directory, file)).SelectMany(line => line.List(line.Text)).Select(Normalizer.Fold).ToHashSet(StringComparer.Ordinal);

    private void AddPhrases(WordLine line, string name, IReadOnlyList<string> words)
    {
        if (!Enum.TryParse<PhraseAct>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var act) || !char.IsLetter(name[0]))
            throw line.Fault($"\"{name}\" is no act; known are {string.Join(", ", Enum.GetNames<PhraseAct>())}");
        foreach (var word in words) Phrases.Add(word, act);
    }

    private void AddQualities(WordLine line)
    {
        var parts = line.Cut("|", 4, "spec | less or more | comparatives | superlatives");
        if (parts[1] is not ("less" or "more")) throw line.Fault($"\"{parts[1]}\" must be less or more");
        foreach (var word in line.List(parts[2])) Qualities.Add(word, new Quality(parts[0], parts[1] == "more", IsSuperlative: false));
        foreach (var word in line.List(parts[3])) Qualities.Add(word, new Quality(parts[0], parts[1] == "more", IsSuperlative: true));
    }
}

/// <summary>What a comparing adjective speaks of: "lighter" is less weight.</summary>
/// <param name="Spec">"price", "rating" or a spec name.</param>
/// <param name="IsMore">True when the adjective asks for a larger number.</param>
/// <param name="IsSuperlative">"lightest" as against "lighter".</param>
public sealed record Quality(string Spec, bool IsMore, bool IsSuperlative);
