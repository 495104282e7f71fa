using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>What a running script can refer to: S[i][n] is the n-th offer of turn i, B[n] the n-th line of the basket, a name what was bound to it.</summary>
internal sealed partial class ScriptState(IServiceProvider services, DateTimeOffset now)
{
    private List<ScriptOffer>? _catalogue;
    private HashSet<decimal>? _prices;

    public DateTimeOffset Now { get; } = now;

    public IProductLookup Products { get; } = services.GetRequiredService<IProductLookup>();

    /// <summary>Every amount that a shop asks for one of anything, as the script found it at its start and at its latest hook.</summary>
    public IReadOnlySet<decimal> CataloguePrices => _prices ??= [.. Catalogue().SelectMany(offer => offer.Product.Variants).SelectMany(variant => new[] { variant.Offer.ListPrice, variant.Offer.SalePrice }).OfType<Catalog.Products.Money>().Select(price => price.Amount)];

    /// <summary>Of the turns so far.</summary>
    public List<TurnReport> Turns { get; } = [];

    public Dictionary<string, ScriptOffer> Bound { get; } = new(StringComparer.Ordinal);

    /// <summary>As stored after the last turn.</summary>
    public ShopperSession? Session { get; set; }

    public TurnReport Last => Turns[^1];

    public TurnReport? Before => Turns.Count > 1 ? Turns[^2] : null;

    /// <summary>All products, read once for a script.</summary>
    public IReadOnlyList<ScriptOffer> Catalogue() => _catalogue ??= [.. services.GetRequiredService<ProductStore>().ReadAll().Select(stored => new ScriptOffer(stored.Product, stored.Product.Variants.Count == 1 ? stored.Product.Variants[0] : null))];

    /// <summary>A hook changed the shops.</summary>
    public void Reread() => (_catalogue, _prices) = (null, null);

    public static ScriptOffer Offer(SearchHit hit) => new(hit.Product, hit.Variant);

    /// <summary>"S[1][2]", "B[1]", a bound name; after a slash the variant with that option value.</summary>
    public ScriptOffer Offer(string reference)
    {
        if (reference.LastIndexOf('/') is > 0 and var slash) return Variant(Offer(reference[..slash]), reference[(slash + 1)..]);
        if (Bound.TryGetValue(reference, out var bound)) return bound;
        if (Shown().Match(reference) is { Success: true } shown)
        {
            var (turn, number) = (Number(shown.Groups[1].ValueSpan), Number(shown.Groups[2].ValueSpan));
            if (turn > Turns.Count) throw new EvaluationException($"'{reference}' speaks of a turn that has not been.");
            return number <= Turns[turn - 1].Offers.Count ? Offer(Turns[turn - 1].Offers[number - 1]) : throw new ScriptMissException($"turn {turn} showed {Turns[turn - 1].Offers.Count} offers, so there is no {reference}");
        }

        if (InBasket().Match(reference) is { Success: true } line)
        {
            var lines = Turns.Count == 0 ? [] : Last.Basket.Lines;
            var number = Number(line.Groups[1].ValueSpan);
            if (number > lines.Count) throw new ScriptMissException($"the basket has {lines.Count} lines, so there is no {reference}");
            return Find(lines[number - 1].VariantId) ?? throw new ScriptMissException($"{lines[number - 1].VariantId} is not in the catalogue");
        }

        throw new EvaluationException($"'{reference}' is no offer; write S[turn][number], B[number], or a name from \"bind\".");
    }

    public ScriptOffer? Find(string id) => Products.Find(id) is { } product ? new ScriptOffer(product, product.Variants.FirstOrDefault(variant => variant.Id == id)) : null;

    /// <summary>"S[1][1].price", "T.weight", or a number as it stands.</summary>
    public decimal Value(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        var point = text.LastIndexOf('.');
        if (point <= 0) throw new EvaluationException($"'{text}' is no number and no property of an offer.");
        var offer = Offer(text[..point]);
        return Value(offer, text[(point + 1)..]) ?? throw new ScriptMissException($"{offer.Product.Title} has no {text[(point + 1)..]}");
    }

    public decimal? Value(ScriptOffer offer, string property) => property switch
    {
        "price" => offer.PriceAt(Now)?.Amount,
        "rating" => offer.Product.Rating?.Value,
        "stock" => offer.Variant?.Offer.Stock,
        _ => offer.Product.Specs.FirstOrDefault(spec => spec.Name == property && spec.Number is not null)?.Number,
    };

    /// <summary>Fills {NAME.title}, {NAME.name} (the title up to its first comma), {S[1][2].title} in.</summary>
    public string Fill(string text) => Place().Replace(text, match =>
    {
        var title = Offer(match.Groups[1].Value).Product.Title;
        return match.Groups[2].Value == "title" ? title : title.Split([',', '(']) is [var name, ..] ? name.Trim() : title;
    });

    /// <summary>The variant with these options, or with this value of any; of several the one in the basket.</summary>
    private ScriptOffer Variant(ScriptOffer offer, string option)
    {
        var fitting = offer.Product.Variants.Where(variant => variant.OptionsText.Equals(option, StringComparison.OrdinalIgnoreCase) || variant.Options.Values.Contains(option, StringComparer.OrdinalIgnoreCase)).ToList();
        if (fitting.Count == 0) throw new ScriptMissException($"{offer.Product.Title} has no variant {option}");
        return new ScriptOffer(offer.Product, fitting.Find(variant => Turns.Count > 0 && Last.Basket.Find(variant.Id) is not null) ?? fitting[0]);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^S\[(\d+)\]\[(\d+)\]$")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^B\[(\d+)\]$")]
    private static partial Regex InBasket();

    [GeneratedRegex(@"\{([^{}.]+)\.(title|name)\}")]
    private static partial Regex Place();
}

/// <summary>A check speaks of an offer or value that the conversation did not bring about; it counts as failed.</summary>
internal sealed class ScriptMissException(string message) : Exception(message);

/// <param name="Variant">Null when several are meant.</param>
internal sealed record ScriptOffer(Product Product, Variant? Variant)
{
    /// <summary>Of the variant, or the lowest that can be bought.</summary>
    public Money? PriceAt(DateTimeOffset now) => Variant is { } one
        ? one.Offer.PriceAt(now)
        : Product.Variants.Select(variant => (Price: variant.Offer.PriceAt(now), CanBuy: CanBuy(variant, now))).Where(each => each.Price is not null)
            .OrderBy(each => each.CanBuy ? 0 : 1).ThenBy(each => each.Price!.Value.MinorUnits).Select(each => each.Price).FirstOrDefault();

    public bool IsAvailable(DateTimeOffset now) => Variant is { } one ? CanBuy(one, now) : Product.Variants.Any(variant => CanBuy(variant, now));

    public bool Has(string name, string value, DateTimeOffset now) => Product.Variants.Where(variant => Variant is null || variant.Id == Variant.Id)
        .Any(variant => variant.Options.TryGetValue(name, out var own) && own.Equals(value, StringComparison.OrdinalIgnoreCase) && CanBuy(variant, now));

    /// <summary>Everything that a shop says about what it is: for "contains" checks.</summary>
    public string Text => string.Join(
        " | ", [Product.Title, Product.Brand, .. Product.Categories, .. Product.Tags, .. Product.Attributes.Select(pair => pair.Key + ": " + pair.Value), .. Options, Product.Description]);

    /// <summary>Title and category: what kind of thing it is.</summary>
    public string Kind => string.Join(" | ", [Product.Title, .. Product.Categories]);

    private IEnumerable<string> Options => Product.Variants.Where(variant => Variant is null || variant.Id == Variant.Id).SelectMany(variant => variant.Options.Values).Distinct();

    private static bool CanBuy(Variant variant, DateTimeOffset now) => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, now).IsAllowed;
}
