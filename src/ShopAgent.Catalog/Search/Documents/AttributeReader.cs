using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Reads each attribute and option value once.</summary>
internal sealed class AttributeReader(Lexicon lexicon, TermTable terms)
{
    private const int LongestDenial = 5;

    private static readonly HashSet<string> Denials = new(["no", "non", "none", "false", "n", "nein", "-", "0", "aucun"], StringComparer.Ordinal);

    private readonly List<int> _words = [];
    private readonly List<int> _types = [];
    private readonly HashSet<string> _colours = new(StringComparer.Ordinal);
    private readonly HashSet<string> _materials = new(StringComparer.Ordinal);
    private readonly List<List<Token>> _denied = [];
    private bool _statesMaterial;

    public AttributeFacts Read(Product product)
    {
        foreach (var (name, value) in product.Attributes) ReadAttribute(name, value);
        foreach (var value in product.Variants.SelectMany(variant => variant.Options.Values).Distinct(StringComparer.Ordinal))
        {
            var tokens = Tokenizer.Split(value);
            Add(_words, tokens);
            _materials.UnionWith(DocumentBuilder.Find(lexicon.Materials, tokens));
        }

        foreach (var diet in product.Diets) Add(_words, Tokenizer.Split(diet));
        return new AttributeFacts(new TermField([.. _words]), new TermField([.. _types]), _colours, _materials, _statesMaterial, _denied);
    }

    private void ReadAttribute(string name, string value)
    {
        // A name whose value denies it is no evidence of what it names.
        if (IsDenial(value))
        {
            _denied.Add(Tokenizer.Split(name));
            return;
        }

        var (tokens, denied) = DeniedMentions.Split(Tokenizer.Split(value), lexicon.Denials);
        _denied.AddRange(denied);
        var kinds = AttributeNames.KindsOf(name);
        _words.AddRange(terms.IdsOfName(name));
        Add(_words, tokens);
        if (kinds.HasFlag(AttributeKinds.Type)) Add(_types, tokens);
        if (kinds.HasFlag(AttributeKinds.Colour)) _colours.UnionWith(DocumentBuilder.Find(lexicon.Colours, tokens));
        _statesMaterial |= kinds.HasFlag(AttributeKinds.Material);
        _materials.UnionWith(DocumentBuilder.Find(lexicon.Materials, tokens));
    }

    private static bool IsDenial(string value) => value.Length <= LongestDenial && Denials.Contains(value.Trim().ToLowerInvariant());

    private void Add(List<int> words, List<Token> tokens)
    {
        foreach (var token in tokens)
            if (token.Kind != TokenKind.Symbol) words.Add(terms.Id(token.Text));
    }
}

/// <summary>What the attributes, options and diets of a product tell.</summary>
/// <param name="Field">Names and values as words.</param>
/// <param name="TypeValues">Values of attributes that name the kind of product.</param>
/// <param name="Colours">Canonical colours.</param>
/// <param name="Materials">Canonical materials.</param>
/// <param name="StatesMaterial">Some attribute tells what the product is made of.</param>
/// <param name="Denied">Names whose value denies them, and what values deny.</param>
internal sealed record AttributeFacts(TermField Field, TermField TypeValues, HashSet<string> Colours, HashSet<string> Materials, bool StatesMaterial, List<List<Token>> Denied);
