using ShopAgent.Catalog.Language;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>
/// Reads typed specifications out of a product's attributes, title and description, in this order of trust. Pure. A kit ("2 x 16 GB") gives the total under the
/// measure's own name, the single part as "module size" or "single NAME", and the number of parts as "modules".
/// </summary>
public sealed class SpecExtractor(Lexicon lexicon)
{
    public const string Attribute = "attribute";
    public const string Title = "title";
    public const string Description = "description";

    /// <summary>Name of the highest value where a range was given; the lowest has the plain name.</summary>
    public const string RangeEnd = " to";

    public const string Modules = "modules";

    public const string ModuleSize = "module size";

    /// <summary>Longer attribute values are prose: what they measure cannot be told from the attribute's name.</summary>
    private const int MaxAttributeLength = 120;

    private const int MaxDescriptionLength = 4000;

    private const int MaxSpecs = 120;

    private readonly MeasureReader _measures = new(lexicon);
    private readonly SpecNamer _namer = new(lexicon);

    public IReadOnlyList<Spec> Extract(Product product)
    {
        List<Spec> specs = [];
        foreach (var (name, value) in product.Attributes)
            if (value.Length <= MaxAttributeLength) ReadAttribute(name, value, specs);
        ReadText(product.Title, Title, specs);
        ReadText(product.Description.Length > MaxDescriptionLength ? product.Description[..MaxDescriptionLength] : product.Description, Description, specs);
        return [.. specs.DistinctBy(spec => (spec.Name, spec.Number, spec.Unit)).Take(MaxSpecs)];
    }

    private void ReadAttribute(string name, string value, List<Spec> specs)
    {
        var key = name.Trim().ToLowerInvariant();
        var tokens = Tokenizer.Split(value);
        var before = specs.Count;
        foreach (var measure in _measures.Read(tokens)) Add(specs, measure, key, TextOf(value, tokens, measure), Attribute);
        if (specs.Count == before && tokens is [{ Kind: TokenKind.Number } only] && QuantityText.Parse(only.Text) is { } number)
            specs.Add(new Spec(key, number, null, value, Attribute));
    }

    private void ReadText(string text, string source, List<Spec> specs)
    {
        var tokens = Tokenizer.Split(text);
        foreach (var measure in _measures.Read(tokens))
            Add(specs, measure, _namer.Name(tokens, measure), TextOf(text, tokens, measure), source);
    }

    private static void Add(List<Spec> specs, MeasuredValue measure, string name, string text, string source)
    {
        Spec Make(string as_, decimal number, string? unit = null) => new(as_, number, unit ?? measure.Unit, text, source);
        switch (measure.Form)
        {
            case MeasureForm.Multiple:
                specs.Add(Make(name, measure.Value * measure.Count));
                specs.Add(Make(measure.Unit == "GB" ? ModuleSize : "single " + name, measure.Value));
                specs.Add(Make(Modules, measure.Count, "pieces"));
                break;
            case MeasureForm.Range:
                specs.Add(Make(name, measure.Values[0]));
                specs.Add(Make(name + RangeEnd, measure.Values[^1]));
                break;
            case MeasureForm.Pair when measure.Unit == "MB/s":
                specs.Add(Make("read speed", measure.Values[0]));
                specs.Add(Make("write speed", measure.Values[1]));
                break;
            case MeasureForm.Dimensions:
                foreach (var side in measure.Values) specs.Add(Make(source == Attribute ? name : "dimensions", side));
                break;
            default:
                foreach (var value in measure.Values) specs.Add(Make(name, value));
                break;
        }
    }

    private static string TextOf(string text, List<Token> tokens, MeasuredValue measure) => text[tokens[measure.Start].Start..tokens[measure.End - 1].End];
}
