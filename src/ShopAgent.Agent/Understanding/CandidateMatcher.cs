using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Agent.Understanding;

/// <summary>Singles out candidates by words: part of a title, brand, shop, an option ("the black one"), or a comparison ("the cheaper one").</summary>
internal sealed class CandidateMatcher(ProductIdResolver references, OfferSummaries summaries, QueryParser parser, Lexicon lexicon, TimeProvider time)
{
    /// <summary>Words shorter than this must match exactly; longer ones may carry one slip of the finger.</summary>
    private const int TypoLength = 5;

    /// <summary>In the newest list where the words single something out; what did not fit there is not looked at again further back.</summary>
    public IReadOnlyList<ShownOffer> MatchNewest(string text, IReadOnlyList<ShownList> lists, LanguagePack pack)
    {
        var query = parser.Parse(text);
        HashSet<(string, string?)> seen = [];
        foreach (var list in lists.Reverse())
        {
            // A comparison is among all of a list, seen before or not.
            var candidates = Superlative(query) is null ? list.Offers.Where(offer => seen.Add((offer.ProductId, offer.VariantId))).ToList() : list.Offers;
            if (candidates.Count > 0 && Match(text, query, candidates, pack) is { Count: > 0 } found) return found;
        }

        return [];
    }

    public IReadOnlyList<ShownOffer> Match(string text, IReadOnlyList<ShownOffer> candidates, LanguagePack pack) => Match(text, parser.Parse(text), candidates, pack);

    private IReadOnlyList<ShownOffer> Match(string text, ProductQuery query, IReadOnlyList<ShownOffer> candidates, LanguagePack pack)
    {
        var colours = query.Required.Where(term => term.Kind == TermKind.Colour).Select(term => term.Term).ToList();
        var superlative = Superlative(query);
        // The words of a comparison say how to choose; what is left of the request says among what.
        var said = superlative is null ? text : string.Join(' ', [query.Terms, query.Type ?? "", .. query.Brands, .. query.ModelTokens]);
        var words = Phrase.Words(said).Where(word => IsTelling(word, pack, colours) && (superlative is null || !Among.Contains(word))).ToList();
        if (words.Count == 0 && colours.Count == 0 && superlative is null) return [];
        List<ShownOffer> found = [];
        foreach (var candidate in candidates)
            if (Match(candidate, words, colours) is { } match && !found.Contains(match)) found.Add(match);
        // The kind of thing by its other names, because shops and shoppers call it differently.
        if (found.Count == 0 && superlative is null && query.Type is { } type)
        {
            foreach (var name in lexicon.Synonyms.Expand(type).Concat(lexicon.Translations.Expand(type)).Prepend(type))
            {
                words = [.. Phrase.Words(name).Where(word => IsTelling(word, pack, colours))];
                if (words.Count == 0) continue;
                foreach (var candidate in candidates)
                    if (Match(candidate, words, colours) is { } match && !found.Contains(match)) found.Add(match);
            }
        }

        return superlative is null ? found : Best(found, superlative.Value);
    }

    private ShownOffer? Match(ShownOffer candidate, List<string> words, List<string> colours)
    {
        if (references.Find(candidate) is not { } hit) return null;
        var title = Phrase.Words($"{hit.Product.Title} {hit.Product.Brand} {summaries.ShopName(hit.Product.MerchantId)} {Kind(hit.Product, words)}");
        var rest = words.Where(word => !title.Any(own => Same(own, word)) && !IsJoined(title, word)).ToList();
        var variants = (candidate.VariantId is { } id ? hit.Product.Variants.Where(variant => variant.Id == id) : hit.Product.Variants)
            .Where(variant => rest.All(word => variant.Options.Values.Any(value => IsOption(value, word))) && colours.All(colour => HasColour(hit.Product, variant, colour)))
            .ToList();
        if (variants.Count == 0) return null;
        var buyable = variants.Where(variant => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, time.GetUtcNow()).IsAllowed).ToList();
        if (buyable.Count > 0) variants = buyable;
        return candidate with { VariantId = variants.Count == 1 ? variants[0].Id : candidate.VariantId };
    }

    /// <summary>The category, where the whole of its name was said; a part of the name does not mean everything in it.</summary>
    private static string Kind(Product product, List<string> words) =>
        product.Categories.Count > 0 && Phrase.Words(product.Categories[^1].Split('>', '/')[^1]) is { Count: > 0 } leaf && leaf.All(own => words.Any(word => Same(own, word))) ? string.Join(' ', leaf) : "";

    private bool HasColour(Product product, Variant variant, string colour) =>
        variant.Options.Values.Any(value => NamesColour(value, colour))
        || (!variant.Options.Keys.Any(IsColourName) && (NamesColour(product.Title, colour) || product.Attributes.Any(pair => IsColourName(pair.Key) && NamesColour(pair.Value, colour))));

    private bool NamesColour(string text, string colour) =>
        Phrase.Words(text).Contains(colour) || parser.Parse(text).Required.Any(term => term.Kind == TermKind.Colour && term.Term == colour);

    private static bool IsColourName(string name) => name.StartsWith("colo", StringComparison.OrdinalIgnoreCase) || name.StartsWith("couleur", StringComparison.OrdinalIgnoreCase);

    private bool IsTelling(string word, LanguagePack pack, List<string> colours)
    {
        if (pack.Words.Is("determiner", word) || pack.Words.Is("one", word) || pack.Words.Is("filler", word) || pack.Words.Is("pronoun", word)) return false;
        if (FunctionWords.Contains(word)) return false;
        var query = parser.Parse(word);
        return !(query.Required.Any(term => colours.Contains(term.Term)) || query.Relative.Count > 0 || query.SuperlativeRank is not null);
    }

    private static bool IsOption(string value, string word) =>
        Phrase.Words(value) is var own && (Phrase.Fold(value) == word || own.Any(part => Same(part, word)) || string.Concat(own) == word);

    /// <summary>Two words of the title written as one.</summary>
    private static bool IsJoined(IReadOnlyList<string> title, string word) => title.Zip(title.Skip(1), string.Concat).Any(pair => Same(pair, word));

    private static bool Same(string own, string word)
    {
        if (own == word || own == word + "s" || word == own + "s") return true;
        return word.Length >= TypoLength && own.Length >= TypoLength && !word.Any(char.IsAsciiDigit) && EditDistance.IsOneSlip(own, word);
    }

    private static (SortOrder Order, string? Spec)? Superlative(ProductQuery query)
    {
        if (query.SuperlativeRank is not null) return (query.Sort, query.SortSpec);
        if (query.Relative is not [var relative, ..]) return null;
        var less = relative.Direction is Comparison.LessThan or Comparison.AtMost;
        return relative.Attribute == "price"
            ? (less ? SortOrder.PriceAscending : SortOrder.PriceDescending, null)
            : (less ? SortOrder.SpecAscending : SortOrder.SpecDescending, relative.Attribute);
    }

    private IReadOnlyList<ShownOffer> Best(List<ShownOffer> found, (SortOrder Order, string? Spec) by)
    {
        var valued = found.Select(offer => (Offer: offer, Value: Value(offer, by))).Where(pair => pair.Value is not null).ToList();
        if (valued.Count == 0) return [];
        var best = by.Order is SortOrder.PriceAscending or SortOrder.SpecAscending ? valued.Min(pair => pair.Value) : valued.Max(pair => pair.Value);
        return [.. valued.Where(pair => pair.Value == best).Select(pair => pair.Offer)];
    }

    private decimal? Value(ShownOffer offer, (SortOrder Order, string? Spec) by)
    {
        if (references.Find(offer) is not { } hit) return null;
        return by.Order switch
        {
            SortOrder.PriceAscending or SortOrder.PriceDescending => (hit.Variant ?? summaries.Cheapest(hit.Product)).Offer.PriceAt(time.GetUtcNow())?.Amount,
            SortOrder.RatingDescending => hit.Product.Rating?.Value,
            _ => hit.Product.Specs.FirstOrDefault(spec => spec.Name == by.Spec && spec.Number is not null)?.Number,
        };
    }

    /// <summary>Words that count what a comparison is among, and say nothing of the things themselves.</summary>
    private static readonly HashSet<string> Among = ["them", "those", "these", "two", "three", "four", "five", "lot", "all", "deux", "trois", "quatre", "cinq", "ceux", "celles", "tous", "toutes"];

    /// <summary>Words that tie a phrase together in both languages and never single anything out.</summary>
    private static readonly HashSet<string> FunctionWords = ["in", "of", "with", "from", "for", "size", "to", "at", "by", "en", "de", "du", "avec", "taille", "pour", "chez", "shop", "store", "i", "want", "take", "that", "is"];
}
