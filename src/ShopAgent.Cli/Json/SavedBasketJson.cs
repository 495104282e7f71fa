using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Json;

/// <summary>One kept basket of <c>basket saved --json</c>, with titles and prices as they were.</summary>
internal sealed record SavedBasketJson(string Name, DateTimeOffset SavedAt, IReadOnlyList<BasketLineJson> Lines)
{
    public static SavedBasketJson Of(SavedBasket basket) => new(basket.Name, basket.SavedAt, [.. basket.Lines.Select(BasketLineJson.Of)]);
}
