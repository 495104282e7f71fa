using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Evidence;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Indexing;

/// <summary>One version of the catalogue: what is known of its words, read when it is asked for and kept within bounds. Thread-safe.</summary>
internal sealed class CatalogSnapshot
{
    private const int Capacity = 20_000;

    private readonly BoundedCache<int, bool> _ownTypes = new(Capacity);
    private readonly BoundedCache<int, bool> _types = new(Capacity);
    private readonly TermReader _reader;
    private readonly HashSet<string> _accessories;
    private readonly HashSet<int> _complements;
    private readonly Lazy<InterfaceEvidence> _interfaces;
    private readonly Lazy<ModelSignature> _models;

    public CatalogSnapshot(long version, CatalogVocabulary vocabulary, TermReader reader, Lexicon lexicon)
    {
        (Version, Vocabulary, _reader) = (version, vocabulary, reader);
        Terms = new TermTable(reader.IdOf, reader.TextOf);
        _accessories = lexicon.Accessories.Select(StemCache.Shared.Stem).ToHashSet(StringComparer.Ordinal);
        _complements = HeadNoun.ComplementWords.Select(Terms.Id).ToHashSet();
        _interfaces = new Lazy<InterfaceEvidence>(() => new InterfaceEvidence(lexicon, Terms));
        _models = new Lazy<ModelSignature>(() => new ModelSignature(Terms, lexicon.Languages.SelectMany(language => lexicon.For(language).VariantWords).Select(Terms.Id).ToHashSet(),
            lexicon.Units.Spellings.Select(Terms.Ids).Where(words => words.Length == 1).Select(words => words[0]).ToHashSet()));
    }

    public long Version { get; }

    public CatalogVocabulary Vocabulary { get; }

    public TermTable Terms { get; }

    public InterfaceEvidence Interfaces => _interfaces.Value;

    /// <summary>Tells which model a title names.</summary>
    public ModelSignature Models => _models.Value;

    /// <summary>Whether a head noun is a type of its own, whatever the category says: some category is called after it, or it names an accessory.</summary>
    public bool IsTypeOfItsOwn(int head) => _ownTypes.GetOrAdd(head, term => Vocabulary.UseOf(term).IsCategory || _accessories.Contains(_reader.TextOf(term)));

    /// <summary>Whether the catalogue has a kind of things that is called so.</summary>
    public bool IsType(int term) => _types.GetOrAdd(term, Vocabulary.IsType);

    /// <summary>Whether what follows the word tells what the thing is for or comes with: "for", "with".</summary>
    public bool StartsComplement(int term) => _complements.Contains(term);
}

/// <summary>How a stem is used in a catalogue.</summary>
/// <param name="Products">Products that have it in any field.</param>
/// <param name="Titles">Titles that have it.</param>
/// <param name="Heads">Titles of which it is the head noun.</param>
/// <param name="IsName">Some brand or category has it.</param>
/// <param name="IsCategory">Some category has it as its head noun.</param>
/// <param name="HeadBrand">Folded brand of the products of which it is the head; "" when none is known, null when there are several.</param>
internal readonly record struct StemUse(int Products, int Titles, int Heads, bool IsName, bool IsCategory, string? HeadBrand)
{
    public static StemUse None { get; } = new(0, 0, 0, false, false, "");

    public static StemUse operator +(StemUse left, StemUse right) => new(
        left.Products + right.Products, left.Titles + right.Titles, left.Heads + right.Heads, left.IsName || right.IsName, left.IsCategory || right.IsCategory,
        Combine(left.HeadBrand, right.HeadBrand));

    /// <summary>The one brand of both; null when they differ.</summary>
    public static string? Combine(string? left, string? right) => left is "" ? right : right is "" || left == right ? left : null;
}
