using System.Security.Cryptography;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Everything that is known about words beside the catalogue itself, read from words/&lt;language&gt;/*.txt. Immutable once loaded.</summary>
public sealed class Lexicon
{
    /// <summary>Folder of the lists in the program's output.</summary>
    public const string FolderName = "words";

    public const string DefaultLanguage = "en";

    private const int FingerprintBytes = 8;

    private readonly Dictionary<string, LanguageWords> _languages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _colourThings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _accessories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _knownOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _standardLeads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _screenThings = new(StringComparer.Ordinal);
    private HashSet<string> _known = new(StringComparer.Ordinal);

    private Lexicon() { }

    /// <summary>Changes when a list changes: what was derived from the lists is derived again then.</summary>
    public string Fingerprint { get; private set; } = "";

    public IReadOnlyCollection<string> Languages => _languages.Keys;

    public SynonymTable Synonyms { get; } = new();

    /// <summary>Product words of other languages to English ones, and back.</summary>
    public SynonymTable Translations { get; } = new();

    public PhraseMap<string> ToEnglish { get; } = new();

    public CanonicalWords Colours { get; } = new();

    /// <summary>Words that name a colour and, more often, a thing: "chocolate", "orange".</summary>
    public IReadOnlySet<string> ColourThings => _colourThings;

    public CanonicalWords Materials { get; } = new();

    /// <summary>What people call an allergen when they avoid it, with its canonical name.</summary>
    public CanonicalWords Allergens { get; } = new();

    public CanonicalWords Diets { get; } = new();

    /// <summary>Nouns of things that go with another thing: a smartwatch strap is no smartwatch, whatever shelf it lies on.</summary>
    public IReadOnlySet<string> Accessories => _accessories;

    public UnitTable Units { get; } = new();

    /// <summary>Words that give the number after them its unit: "ages 6-9", "sleeps 4".</summary>
    public PhraseMap<Unit> UnitLeads { get; } = new();

    /// <summary>Words whose number is a version or class, whatever letter follows it: "Cat 6a", "HDMI 2.1a".</summary>
    public IReadOnlySet<string> StandardLeads => _standardLeads;

    /// <summary>Things with a screen whose size titles give without its unit.</summary>
    public IReadOnlySet<string> ScreenThings => _screenThings;

    /// <summary>Names of standards: memory types, form factors, sockets, connectors.</summary>
    public StandardTable Standards { get; } = new();

    public SpecTable Specs { get; } = new();

    /// <summary>What plugs into what.</summary>
    public InterfaceTable Interfaces { get; } = new();

    public ConceptTable Concepts { get; } = new();

    public SubstituteTable Substitutes { get; } = new();

    public DenialWords Denials { get; } = new();

    /// <summary>Words of every list, as typed: a word that is known is never corrected.</summary>
    public IReadOnlySet<string> KnownWords => _known;

    /// <summary>Whether the lists have that phrase, in any number, as a name of goods (or of a property of them).</summary>
    public bool IsThing(string phrase) => Synonyms.Knows(phrase) || _accessories.Contains(phrase) || (!phrase.Contains(' ', StringComparison.Ordinal) && Translations.Knows(phrase));

    /// <summary>Words that a shopper of that language may have meant: names of measures, colours and the like, and the grammar and product words of the language.</summary>
    public IReadOnlySet<string> KnownWordsOf(string language) => _knownOf.TryGetValue(language, out var known) ? known : _known;

    /// <summary>The words of a language; English when there is none of that name.</summary>
    public LanguageWords For(string? language) => language is not null && _languages.TryGetValue(language, out var words) ? words : _languages[DefaultLanguage];

    /// <summary>The lists beside the executable.</summary>
    public static Lexicon LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, FolderName));

    /// <param name="directory">Has one folder a language; "en" must be there.</param>
    /// <exception cref="CatalogException">The folder is missing, or a line of a file is malformed: the message names both.</exception>
    public static Lexicon Load(string directory)
    {
        if (!Directory.Exists(Path.Combine(directory, DefaultLanguage)))
            throw new CatalogException($"The word lists are missing: {Path.Combine(directory, DefaultLanguage)} was not found. Reinstall the program, or copy its \"{FolderName}\" folder beside the executable.");
        var lists = new Lexicon();
        // English first: the first meaning of a word stays, and the base units are named there.
        foreach (var folder in Directory.GetDirectories(directory).OrderBy(folder => Path.GetFileName(folder) != DefaultLanguage).ThenBy(folder => folder, StringComparer.Ordinal))
            lists.ReadLanguage(folder);
        lists.CollectKnownWords();
        lists.Fingerprint = FingerprintOf(directory);
        return lists;
    }

    private static string FingerprintOf(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(directory, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, FingerprintBytes));
    }

    private void ReadLanguage(string folder)
    {
        var language = Path.GetFileName(folder);
        if (File.Exists(Path.Combine(folder, "phrases.txt"))) _languages[language] = new LanguageWords(language, folder);
        Synonyms.Read(Path.Combine(folder, "synonyms.txt"));
        ReadTranslations(Path.Combine(folder, "translations.txt"));
        _colourThings.UnionWith(LanguageWords.Words(folder, "colour-things.txt"));
        _accessories.UnionWith(LanguageWords.Words(folder, "accessories.txt"));
        Colours.Read(Path.Combine(folder, "colours.txt"));
        Materials.Read(Path.Combine(folder, "materials.txt"));
        Materials.ReadImitations(Path.Combine(folder, "imitations.txt"));
        Allergens.Read(Path.Combine(folder, "free-of.txt"));
        Diets.Read(Path.Combine(folder, "diets.txt"));
        Units.Read(Path.Combine(folder, "units.txt"));
        Specs.Read(Path.Combine(folder, "specs.txt"));
        Standards.Read(Path.Combine(folder, "standards.txt"));
        _standardLeads.UnionWith(LanguageWords.Words(folder, "standard-leads.txt"));
        _screenThings.UnionWith(LanguageWords.Words(folder, "screen-things.txt"));
        ReadUnitLeads(Path.Combine(folder, "unit-leads.txt"));
        Interfaces.ReadValues(Path.Combine(folder, "interface-values.txt"));
        Interfaces.ReadDefaults(Path.Combine(folder, "interface-defaults.txt"));
        Interfaces.ReadRules(Path.Combine(folder, "interfaces.txt"));
        Concepts.Read(Path.Combine(folder, "concepts.txt"));
        Substitutes.Read(Path.Combine(folder, "substitutes.txt"));
        Denials.Read(Path.Combine(folder, "denials.txt"));
    }

    private void ReadUnitLeads(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 2, "unit | words");
            if (!Units.TryGet(parts[0], out var unit)) throw line.Fault($"\"{parts[0]}\" is no unit of units.txt");
            foreach (var word in line.List(parts[1])) UnitLeads.Add(word, unit);
        }
    }

    private void ReadTranslations(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("=>", 2, "mot => word");
            var (foreign, english) = (line.List(parts[0]), line.List(parts[1]));
            foreach (var word in foreign.Concat(foreign.Select(Plural)))
            {
                ToEnglish.Add(word, english[0]);
                foreach (var other in english)
                {
                    Translations.Add(word, other);
                    Translations.Add(other, word);
                }
            }
        }
    }

    private void CollectKnownWords()
    {
        var shared = Words(Units.Spellings.Concat(Synonyms.Phrases));
        foreach (var words in _languages.Values)
        {
            var own = Words(words.Phrases.Entries.Select(entry => entry.Key).Concat(words.Qualities.Entries.Select(entry => entry.Key)).Concat(words.Numbers.Cardinals.Entries.Select(entry => entry.Key))
                .Concat(words.Numbers.Ordinals.Entries.Select(entry => entry.Key)).Concat(words.StopWords).Concat(words.Modifiers).Concat(words.Containers));
            if (words.Language == DefaultLanguage) own.UnionWith(shared);
            else own.UnionWith(Words(ToEnglish.Entries.Select(entry => entry.Key)));
            _knownOf[words.Language] = own;
        }

        var names = Words(Colours.Names.Concat(Materials.Names).Concat(Allergens.Names).Concat(Diets.Names).Concat(Specs.Names).Concat(Interfaces.AllSpellings.Select(spelling => spelling.Spelling)).Concat(Concepts.Wishes.Entries.Select(entry => entry.Key)).Concat(ToEnglish.Entries.Select(entry => entry.Value)));
        _known = [.. _knownOf.Values.SelectMany(words => words), .. shared, .. names];
    }

    private static HashSet<string> Words(IEnumerable<string> phrases) => phrases.SelectMany(Tokenizer.Words).ToHashSet(StringComparer.Ordinal);

    /// <summary>The regular plural of a French phrase: an s on each word that says something. Irregular ones stand in the list themselves.</summary>
    private static string Plural(string phrase) => string.Join(' ', phrase.Split(' ').Select(word => word.Length > 3 && word[^1] is not ('s' or 'x' or 'z') ? word + "s" : word));
}
