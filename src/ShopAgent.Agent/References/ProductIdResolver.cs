using System.Globalization;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Agent.References;

/// <summary>Finds what a model means by an id: a variant or product id of the catalogue, or the number of an offer on screen ("2", "#2").</summary>
internal sealed class ProductIdResolver(IProductLookup products)
{
    public SearchHit? Resolve(string reference, ConversationState state)
    {
        var text = reference.Trim().TrimStart('#');
        if (Find(text) is { } hit) return hit;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)) return null;
        var shown = state.LastList?.Offers;
        return shown is not null && ordinal >= 1 && ordinal <= shown.Count ? Find(shown[ordinal - 1].VariantId ?? shown[ordinal - 1].ProductId) : null;
    }

    /// <summary>The product, with its variant where the id names one or the product has only one.</summary>
    public SearchHit? Find(string id)
    {
        if (products.Find(id) is not { } product) return null;
        var variant = product.Variants.FirstOrDefault(each => each.Id == id && (product.Id != id || product.Variants.Count == 1))
            ?? (product.Variants.Count == 1 ? product.Variants[0] : null);
        return new SearchHit(product, variant, 1, [], []);
    }

    public SearchHit? Find(ShownOffer shown) => Find(shown.VariantId ?? shown.ProductId) ?? Find(shown.ProductId);

    /// <summary>One sentence for a model that named an id which does not exist.</summary>
    public static string Unknown(string reference, ConversationState state)
    {
        var known = state.LastList?.Offers.Take(5).Select(offer => offer.VariantId ?? offer.ProductId).ToList() ?? [];
        return $"No product has the id '{reference}'." + (known.Count > 0 ? $" On screen are: {string.Join(", ", known)}." : " Search first and use an id from the result.");
    }
}
