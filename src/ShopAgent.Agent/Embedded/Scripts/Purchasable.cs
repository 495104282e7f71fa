using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Embedded.Scripts;

internal sealed class Purchasable(TimeProvider time)
{
    /// <summary>Whether some variant can be bought now.</summary>
    public bool Any(Product product) => product.Variants.Any(Now);

    public bool Now(Variant variant) => variant.Offer.CanBuy(variant.Offer.MinimumQuantity, time.GetUtcNow()).IsAllowed;
}
