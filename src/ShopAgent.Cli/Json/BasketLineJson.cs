using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Cli.Json;

internal sealed record BasketLineJson(
    string Id, string ProductId, string Merchant, string Title, IReadOnlyDictionary<string, string> Options, decimal Quantity, string Unit, AmountJson UnitPrice, AmountJson LineTotal)
{
    public static BasketLineJson Of(BasketLine line) => new(
        line.VariantId, line.ProductId, line.MerchantId, line.Title, line.Options, line.Quantity, JsonNames.Of(line.Unit), AmountJson.Of(line.UnitPrice), AmountJson.Of(line.LineTotal));
}
