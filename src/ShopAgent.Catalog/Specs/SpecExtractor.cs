using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Specs;

/// <summary>
/// Reads typed specifications out of a product's attributes, title and description, in this order of trust. Pure. A kit ("2 x 16 GB") gives the total under the
/// measure's own name, the single part as "module size" or "single NAME", and the number of parts as "modules". Standards ("DDR5", "USB-C") become text.
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
    private readonly StandardReader _standards = new(lexicon);
    private readonly SpecNamer _namer = new(lexicon);
    private readonly UnnamedMeasures _unnamed = new(lexicon);
    private readonly BareScreenSize _screens = new(lexicon);

    public IReadOnlyList<Spec> Extract(Product product)
    {
        var specs = new SpecList();
        foreach (var (name, value) in product.Attributes)
            if (value.Length <= MaxAttributeLength) ReadAttribute(name, value, specs);
        var title = Tokenizer.Split(product.Title);
        var concepts = new TitleConcepts(lexicon, title);
        var isFood = product.Allergens.IsFood;
        ReadText(new SpecText(product.Title, Title, title), concepts, isFood, specs);
        var description = product.Description.Length > MaxDescriptionLength ? product.Description[..MaxDescriptionLength] : product.Description;
        ReadText(new SpecText(description, Description, Tokenizer.Split(description)), concepts, isFood, specs);
        return specs.Distinct(MaxSpecs);
    }

    private void ReadAttribute(string name, string value, SpecList specs)
    {
        var key = name.Trim().ToLowerInvariant();
        var text = new SpecText(value, Attribute, Tokenizer.Split(value), name);
        var before = specs.Count;
        foreach (var measure in _measures.Read(text.Tokens)) specs.Add(text, text.WithUnitAsWritten(measure), key);
        if (specs.Count == before && text.Tokens is [{ Kind: TokenKind.Number } only] && NumberText.ReadGrouped(only.Text) is { } number)
            specs.AddNumber(text, 0, key, number, null);
        foreach (var standard in _standards.Read(text.Tokens)) specs.Add(text, standard);
    }

    private void ReadText(SpecText text, TitleConcepts concepts, bool isFood, SpecList specs)
    {
        List<FoundMeasure> found = [.. _measures.Read(text.Tokens).Select(text.WithUnitAsWritten).Select(measure => new FoundMeasure(measure, _namer.Find(text.Tokens, measure, text.Tokens.Count)))];
        for (var at = 0; at < found.Count; at++)
        {
            var (measure, name) = found[at];
            // What the title names, the description need not name again.
            if (name is null && text.Source == Description && specs.Has(measure.Value, measure.Unit)) continue;
            name ??= _unnamed.Name(found, at, concepts, text.Source == Description);
            specs.Add(text, measure, isFood && IsMaturation(name, measure, text) ? "maturation" : name);
        }

        if (text.Source == Title && _screens.Find(text.Tokens, found) is { } size)
            specs.AddNumber(text, size, "screen size", NumberText.ReadGrouped(text.Tokens[size].Text)!.Value, "inch");
        foreach (var standard in _standards.Read(text.Tokens)) specs.Add(text, standard);
    }

    /// <summary>The age of food tells how long it ripened ("aged 18 months"); only behind a word for "from" does it tell for whom it is.</summary>
    private static bool IsMaturation(string name, MeasuredValue measure, SpecText text) =>
        name is "age" or "period" && measure is { Unit: "years", Form: MeasureForm.Plain, IsOpenEnded: false }
        && !(measure.Start > 0 && text.Tokens[measure.Start - 1].Text is "from" or "des" or "de");
}
