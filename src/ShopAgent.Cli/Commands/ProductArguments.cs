using System.CommandLine;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Hosting;

namespace ShopAgent.Cli.Commands;

/// <summary>Reads ids of the command line.</summary>
internal static class ProductArguments
{
    public static Argument<string> Argument() => new("ID") { Description = "Id of a product or a variant, for example shop:12" };

    /// <exception cref="CommandFailedException">The catalogue has no such id.</exception>
    public static SearchHit Find(ProductStore store, string id)
    {
        var product = store.Find(id) ?? throw new CommandFailedException($"The catalogue has no product or variant with the id \"{id}\". {HowToFind(store, id)}");
        return new SearchHit(product, VariantOf(product, id), 1, [], []);
    }

    // What is left out most often is the shop.
    private static string HowToFind(ProductStore store, string id) => store.FindMany([.. store.Merchants.Select(merchant => $"{merchant.Id}:{id}")]) is [var near, ..]
        ? $"Did you mean {near.Id}?"
        : "Ids look like shop:12; \"shopagent search TEXT --json\" prints them.";

    // An id that is both means the product, unless it has this variant only.
    private static Variant? VariantOf(Product product, string id) => product.Id == id && product.Variants.Count > 1 ? null : product.Variants.FirstOrDefault(variant => variant.Id == id);
}
