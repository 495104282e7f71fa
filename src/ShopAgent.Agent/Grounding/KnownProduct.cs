using ShopAgent.Catalog.Products;

namespace ShopAgent.Agent.Grounding;

/// <summary>A product that a tool returned in this session, with everything that may be said of it.</summary>
/// <param name="Words">Of its title, in order and as written.</param>
/// <param name="Amounts">Prices of its variants, list prices, prices per unit, the same product in other shops, its lines in the basket.</param>
internal sealed record KnownProduct(Product Product, IReadOnlyList<string> Words, IReadOnlyList<Money> Prices, IReadOnlyList<Money> Amounts, DeliveryTime? Delivery);
