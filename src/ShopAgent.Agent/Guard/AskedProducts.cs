using ShopAgent.Agent.Acts;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;

namespace ShopAgent.Agent.Guard;

/// <summary>Whether a product is one that the shopper's last message means.</summary>
internal sealed class AskedProducts(TargetResolver targets, ProductIdResolver references, QueryParser parser, ProductSearch search, SwapRequest swaps)
{
    /// <summary>Of what the catalogue itself finds for the shopper's words.</summary>
    private const int FoundByWords = 30;

    /// <summary>Letters of a word that says something.</summary>
    private const int ShortestWord = 3;

    private static readonly string[] PointingActs = ["add", "buy", "answer", "one-more", "multiply", "quantity", "amount", "swap", "swap-answer", "variant-swap", "remove"];

    public bool Covers(string reference, ShopperWish wish, TurnScope scope)
    {
        // An id that does not exist is the tool's to refuse.
        if (references.Resolve(reference, scope.State) is not { } hit) return true;
        // Of a swap, the target is the line; what comes instead is its value.
        var pointed = wish.Acts.Where(act => PointingActs.Contains(act.Kind)).Select(act => act.Kind == "swap" ? wish.Pack.Targets.Read(act.Value) : act.Target).ToList();
        if (pointed.Exists(target => target is OrdinalTarget or ChosenTarget or AllTarget) && Pointed(pointed, wish, scope) is { Count: > 0 } exact) return exact.Contains(hit.Product.Id) || (pointed.Count > 1 && Speaks(hit.Product, wish));
        return Pointed(pointed, wish, scope).Contains(hit.Product.Id) || Speaks(hit.Product, wish) || IsAtHand(hit.Product.Id, wish, scope) || IsFound(hit.Product.Id, wish, scope);
    }

    /// <summary>The same for a line of the basket.</summary>
    public bool CoversLine(string reference, ShopperWish wish, TurnScope scope)
    {
        if (references.Resolve(reference, scope.State) is not { } hit) return true;
        var basket = scope.SessionBefore.Basket;
        if (wish.Acts.Any(act => act.Kind == "keep")) return !wish.Acts.SelectMany(act => targets.InBasket(act.Target, scope.StateBefore, basket, wish.Pack)).Any(line => line.ProductId == hit.Product.Id);
        var lines = wish.Acts.SelectMany(act => targets.InBasketEach(act.Target, scope.StateBefore, basket, wish.Pack)).Select(line => line.ProductId).ToList();
        if (lines.Count > 0) return lines.Contains(hit.Product.Id);
        return basket.Lines.Count == 1 || Speaks(hit.Product, wish) || IsAtHand(hit.Product.Id, wish, scope) || IsFound(hit.Product.Id, wish, scope);
    }

    /// <summary>Another variant of what is in the basket already.</summary>
    public bool IsSameProduct(string line, string reference, TurnScope scope) =>
        references.Resolve(line, scope.State) is { } own && references.Resolve(reference, scope.State) is { } other && own.Product.Id == other.Product.Id;

    /// <summary>One product a request, unless several are asked for: a model that adds the one and then some more, in one call or in many, is stopped at the second.</summary>
    /// <param name="ids">What one call adds.</param>
    public bool HaveRoom(IReadOnlyList<string> ids, ShopperWish wish, TurnScope scope)
    {
        var added = scope.Changes.Select(change => change.Basket).Where(change => change is not null && change.After > change.Before)
            .Select(change => scope.Session.Basket.Find(change!.VariantId)?.ProductId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var product in ids.Select(id => references.Resolve(id, scope.State)?.Product.Id).OfType<string>())
        {
            if (added.Contains(product) ? !wish.Numbers.Any(number => number > Added(product, scope)) : !(IsForMany(wish) || added.Count < Room(wish))) return false;
            added.Add(product);
        }

        return true;
    }

    private static bool IsForMany(ShopperWish wish) => wish.Acts.Any(act => act.Target is AllTarget || act.Needs.Count > 0);

    private static int Room(ShopperWish wish)
    {
        var separators = Phrase.Words(wish.Text).Count(word => word is "and" or "et" or "plus" or "with" or "avec") + wish.Text.Count(c => c is ',' or '+' or '&' or ';');
        return Math.Max(wish.Acts.Sum(act => act.Target switch { OrdinalTarget ordinals => ordinals.Ordinals.Count, ChosenTarget chosen => chosen.Offers.Count, _ => 0 }), 1 + separators);
    }

    private static decimal Added(string productId, TurnScope scope) => scope.Session.Basket.Lines.Where(line => line.ProductId == productId).Sum(line => line.Quantity)
        - scope.SessionBefore.Basket.Lines.Where(line => line.ProductId == productId).Sum(line => line.Quantity);

    private List<string> Pointed(IEnumerable<Target?> pointed, ShopperWish wish, TurnScope scope) =>
        [.. pointed.OfType<Target>().SelectMany(target => targets.Shown(target, scope.StateBefore, wish.Pack)).Select(offer => offer.ProductId)];

    /// <summary>A word of the message is a word of the title, the brand, the options or the category.</summary>
    private static bool Speaks(Product product, ShopperWish wish)
    {
        var own = Phrase.Words($"{product.Title} {product.Brand} {string.Join(' ', product.Categories)} {string.Join(' ', product.Variants.Select(variant => variant.OptionsText))}");
        return Phrase.Words(wish.Text).Any(word => word.Length >= ShortestWord && !wish.Pack.Words.Is("filler", word) && !wish.Pack.Words.Is("ask-add", word) && !wish.Pack.Words.Is("determiner", word)
            && !wish.Pack.Words.Is("pronoun", word) && !word.All(char.IsAsciiDigit) && own.Any(title => Stem(title) == Stem(word)));
    }

    /// <summary>Where the message points at nothing by name: what is talked about, asked about, or was named in the assistant's last words.</summary>
    private bool IsAtHand(string productId, ShopperWish wish, TurnScope scope)
    {
        var state = scope.StateBefore;
        var isVague = wish.IsYes || wish.Acts.Any(act => act.Target is PronounTarget || act.UsesResult) || wish.Acts.All(act => act.Target is null or NamedTarget);
        if (!isVague) return false;
        if (state.Focus?.ProductId == productId || state.Question?.Candidates.Any(offer => offer.ProductId == productId) == true) return true;
        if (wish.Acts.Any(act => act.UsesResult) && scope.Offers.Any(hit => hit.Product.Id == productId)) return true;
        if (state.Focus is null && state.LastList is { } list && list.Offers.Any(offer => offer.ProductId == productId) && (wish.Acts.Any(act => act.Target is PronounTarget) || list.Offers.Count == 1)) return true;
        var said = state.Messages.LastOrDefault(message => message.Role == "assistant")?.Text ?? "";
        return references.Find(productId) is { } hit && said.Contains(hit.Product.Title, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The catalogue's own search for the shopper's words, act by act, finds it.</summary>
    private bool IsFound(string productId, ShopperWish wish, TurnScope scope)
    {
        foreach (var text in wish.Acts.SelectMany(act => Wishes(act, wish, scope)).Append(wish.Text).Where(text => text.Length > 0).Distinct())
        {
            var query = parser.Parse(text);
            if (query.Type is null && query.Brands.Count == 0 && query.ModelTokens.Count == 0) continue;
            var result = search.Search(query, FoundByWords);
            if (!result.HitsAreAlternatives && result.Hits.Any(hit => hit.Product.Id == productId)) return true;
        }

        return false;
    }

    private IEnumerable<string> Wishes(Act act, ShopperWish wish, TurnScope scope)
    {
        if (act.Kind == "swap")
            foreach (var line in targets.InBasket(act.Target, scope.StateBefore, scope.SessionBefore.Basket, wish.Pack)) yield return swaps.Of(act, line);
        yield return act.Target is NamedTarget named ? named.Text : act.Value;
    }

    private static string Stem(string word) => word.Length > ShortestWord && word[^1] is 's' or 'x' ? word[..^1] : word;
}
