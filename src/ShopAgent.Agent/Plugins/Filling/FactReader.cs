using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Plugins.Filling;

/// <summary>Brings a stated fact into the form in which it filters: allergens, diets, materials and colours by their canonical names.</summary>
internal sealed class FactReader(Lexicon lexicon, QueryParser parser)
{
    /// <summary>A fact is a word or a short phrase; a longer text is something else.</summary>
    private const int MaxLength = 60;

    /// <summary>Null when the value is no fact of that kind.</summary>
    public ReadFact? Read(FactKind kind, string value, string? scope)
    {
        var text = value.Trim().Trim('.', '!', '"', '\'').ToLowerInvariant();
        if (text.Length is 0 or > MaxLength) return null;
        var limit = string.IsNullOrWhiteSpace(scope) ? null : scope.Trim().ToLowerInvariant();
        return kind switch
        {
            // The shops declare the fourteen allergens of EU law; anything else can only be left out where a product names it.
            FactKind.Allergy when !lexicon.Allergens.TryGet(text, out _) && lexicon.Diets.TryGet(text + "-free", out var free) => new ReadFact(FactKind.Diet, free, null),
            FactKind.Allergy => lexicon.Allergens.TryGet(text, out var allergen) ? new ReadFact(FactKind.Allergy, allergen, null) : new ReadFact(FactKind.Avoid, Canonical(text), null),
            FactKind.Diet => lexicon.Diets.TryGet(text, out var diet) ? new ReadFact(FactKind.Diet, diet, null) : null,
            FactKind.Dislike when IsProperty(text) => new ReadFact(FactKind.Avoid, Canonical(text), limit),
            FactKind.Size => new ReadFact(FactKind.Size, text.ToUpperInvariant(), limit),
            FactKind.Budget => new ReadFact(FactKind.Budget, Budget(text), limit),
            _ => new ReadFact(kind, Canonical(text), limit),
        };
    }

    /// <summary>"80 euros" as "80.00 EUR"; what names no amount with its currency stays as it was said.</summary>
    private string Budget(string text)
    {
        var isEach = text.EndsWith(" each", StringComparison.Ordinal);
        var amount = isEach ? text[..^" each".Length] : text;
        return parser.Parse("under " + amount).Price?.Max is { } limit ? limit + (isEach ? " each" : "") : text;
    }

    private bool IsProperty(string text) => lexicon.Materials.TryGet(text, out _) || lexicon.Colours.TryGet(text, out _);

    private string Canonical(string text)
    {
        if (lexicon.Materials.TryGet(text, out var material)) return material;
        if (lexicon.Colours.TryGet(text, out var colour)) return colour;
        return lexicon.ToEnglish.Entries.FirstOrDefault(entry => entry.Key == text).Value ?? text;
    }
}

internal sealed record ReadFact(FactKind Kind, string Value, string? Scope);
