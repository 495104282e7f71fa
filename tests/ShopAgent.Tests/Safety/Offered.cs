using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Planning.Model;

namespace ShopAgent.Tests.Safety;

/// <summary>Every product that a tool's answer, or what it put on screen, offers: found by walking whatever the answer is made of, so that a new kind of answer is covered unasked.</summary>
internal sealed class Offered(IProductLookup products)
{
    private const int MaxDepth = 8;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOf = new();

    /// <returns>Each product with whether it is marked with a warning.</returns>
    public IReadOnlyList<(Product Product, bool IsMarked)> In(object? reply, TurnScope scope)
    {
        List<(Product, bool)> found = [];
        Walk(reply, found, 0);
        Walk(scope.Offers, found, 0);
        Walk(scope.State.Plan, found, 0);
        Walk(scope.State.Question, found, 0);
        if (scope.State.LastList is { } list && list.Turn == scope.Turn) Walk(list.Offers.Where(offer => !scope.Offers.Any(hit => hit.Product.Id == offer.ProductId)), found, 0);
        return found;
    }

    private void Walk(object? value, List<(Product, bool)> found, int depth)
    {
        switch (value)
        {
            case SearchHit hit:
                found.Add((hit.Product, hit.Warnings.Count > 0));
                break;
            case Table table when table.Columns.ToList().IndexOf("id") is >= 0 and var id:
                var warning = table.Columns.ToList().IndexOf("warning");
                foreach (var row in table.Rows) Add(row[id] ?? "", warning >= 0 && row[warning] is not null, found);
                break;
            case ProductFacts facts:
                Add(facts.Id, facts.Warnings is not null, found);
                Walk(facts.OtherShops, found, depth + 1);
                break;
            case ShownOffer shown:
                Add(shown.ProductId, isMarked: false, found);
                break;
            case PlanCandidate candidate:
                Add(candidate.VariantId, isMarked: false, found);
                break;
            case Product product:
                found.Add((product, false));
                break;
            case null or string or ProductQuery or IDictionary:
                break;
            case IEnumerable items:
                foreach (var item in items) Walk(item, found, depth + 1);
                break;
            default:
                if (depth < MaxDepth && IsOurs(value.GetType())) foreach (var property in Properties(value.GetType())) Walk(property.GetValue(value), found, depth + 1);
                break;
        }
    }

    private static bool IsOurs(Type type) => type is { IsEnum: false, IsValueType: false } && type.Namespace?.StartsWith("ShopAgent", StringComparison.Ordinal) == true;

    /// <summary>What a refusal is about was named by the shopper; nobody offers it.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) => PropertiesOf.GetOrAdd(
        type, _ => [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsPrimitive && property.Name != nameof(BasketReply.About))]);

    private void Add(string id, bool isMarked, List<(Product, bool)> found)
    {
        if (products.Find(id) is { } product) found.Add((product, isMarked));
    }
}
