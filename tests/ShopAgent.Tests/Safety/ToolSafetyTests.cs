using System.Reflection;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Tools;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Planning.Model;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Fakes;
using Xunit.Abstractions;

namespace ShopAgent.Tests.Safety;

/// <summary>
/// Every tool of every plugin over every product of the demo catalogue and every allergen: nothing is offered that contains, may contain or does not state it. Tools that search are slow
/// for the whole grid: each product then meets a shopper with all allergies and one with a single allergy, in turn. SHOPAGENT_SAFETY=whole runs the grid (minutes).
/// </summary>
public sealed class ToolSafetyTests : IClassFixture<DemoShops>, IDisposable
{
    /// <summary>Tools whose answers hold no products but those that are in the basket already, or none at all.</summary>
    private static readonly string[] OffersNothing =
    [
        "shops.read", "orders.checkout", "more.tools", "more.call", "baskets.save_basket", "baskets.list_baskets", "baskets.delete_basket", "baskets.split_basket", "baskets.export_basket", "orderhistory.list_orders",
        "person.edit_fact", "person.learning", "person.use_profile", "person.list_profiles", "person.export_profile",
    ];

    private static readonly string[] Checked =
    [
        "catalog.search", "catalog.read", "catalog.show", "basket.update", "basket.plan", "shopper.profile", "facets.facets", "question.ask_which", "baskets.load_basket", "baskets.reorder", "why.why",
    ];

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("SHOPAGENT_SAFETY") == "whole";

    private readonly TemporaryFolder _folder = new();
    private readonly SafetyBench _bench;
    private readonly ITestOutputHelper _output;

    public ToolSafetyTests(DemoShops shops, ITestOutputHelper output)
    {
        shops.CopyTo(_folder.Path);
        _bench = new SafetyBench(_folder.Path);
        _output = output;
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Each_tool_is_checked_or_offers_nothing()
    {
        var tools = typeof(CatalogPlugin).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => (method.DeclaringType, method.GetCustomAttribute<KernelFunctionAttribute>()?.Name)).Where(tool => tool.Name is not null)
            .Select(tool => Plugin(tool.DeclaringType!) + "." + tool.Name).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Empty(tools.Except(Checked).Except(OffersNothing));
        Assert.Equal(14, _bench.Allergens.Count);
    }

    [Fact]
    public void Search_cursor_refine_and_near_misses()
    {
        var wishes = _bench.Products.All.SelectMany(product => product.Categories).SelectMany(path => path.Split('>')).Select(name => name.Trim().ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal).ToList();
        var foodWishes = _bench.Foods.SelectMany(product => product.Categories).SelectMany(path => path.Split('>')).Select(name => name.Trim().ToLowerInvariant())
            .Concat(_bench.Foods.Select(product => product.Title.Split(',')[0].Split(' ')[^1].ToLowerInvariant())).Distinct().ToHashSet();
        var tools = _bench.Tool<CatalogPlugin>();
        var seen = 0;
        foreach (var (wish, at) in wishes.Union(foodWishes).Select((wish, at) => (wish, at)))
        {
            foreach (var allergies in InTurn(foodWishes.Contains(wish), at))
            {
                var turn = _bench.Turn(allergies);
                var found = tools.Search(Words(wish), limit: 20);
                seen += _bench.CheckOffers(found, turn, allergies);
                var next = _bench.Turn(allergies, state: turn.State);
                if (found.Next is { } cursor) seen += _bench.CheckOffers(tools.Search(cursor: cursor, limit: 50), next, allergies);
                next = _bench.Turn(allergies, state: turn.State);
                seen += _bench.CheckOffers(tools.Search(Words("the cheapest"), refine: true), next, allergies);
                next = _bench.Turn(allergies);
                seen += _bench.CheckOffers(tools.Search(Words(wish), new SearchFilters { Price = new PriceFilter(Max: 0.01m) }), next, allergies);
            }
        }

        Report(seen);
    }

    [Fact]
    public void Read_show_compare_and_why()
    {
        var seen = 0;
        var tools = _bench.Tool<CatalogPlugin>();
        var why = _bench.Tool<WhyPlugin>();
        foreach (var (product, allergies) in Pairs())
        {
            var turn = _bench.Turn(allergies);
            seen += _bench.CheckOffers(tools.Read([product.Id]), turn, allergies, product.Id);
            seen += _bench.CheckOffers(tools.Show([product.Id], ShowView.Detail), turn, allergies, product.Id);
            var isSafe = allergies.All(product.Allergens.IsSafeFrom);
            Assert.Equal(isSafe, turn.Offers.Single().Warnings.Count == 0);
            turn = _bench.Turn(allergies);
            seen += _bench.CheckOffers(tools.Show([product.Id]), turn, allergies);
            Assert.Equal(isSafe ? 1 : 0, turn.Offers.Count);
            turn = _bench.Turn(allergies);
            Assert.Equal(isSafe, why.Why(product.Id).Warnings is null);
        }

        foreach (var allergies in Each())
        {
            foreach (var group in _bench.Products.All.Chunk(5))
            {
                var turn = _bench.Turn(allergies);
                var ids = group.Select(product => product.Id).ToArray();
                seen += _bench.CheckOffers(tools.Show(ids, ShowView.Comparison), turn, allergies, ids);
            }
        }

        Report(seen);
    }

    [Fact]
    public void Substitutes_and_facets()
    {
        var seen = 0;
        var tools = _bench.Tool<CatalogPlugin>();
        var facets = _bench.Tool<FacetsPlugin>();
        // Other goods have substitutes of their own kind: outside the whole grid one of each shelf is enough to see that none is food.
        var goods = _bench.Products.All.Where(product => !product.Allergens.IsFood).GroupBy(product => product.Categories is [var path, ..] ? path : product.Id).SelectMany(shelf => IsWhole ? shelf : shelf.Take(1));
        foreach (var (product, at) in _bench.Foods.Concat(goods).Select((product, at) => (product, at)))
        {
            foreach (var allergies in IsWhole || at % 8 == 0 ? InTurn(product.Allergens.IsFood, at / 8) : [_bench.Allergens])
            {
                var turn = _bench.Turn(allergies);
                seen += _bench.CheckOffers(tools.Search(like: product.Id), turn, allergies, product.Id);
            }
        }

        foreach (var allergies in Each())
        {
            var turn = _bench.Turn(allergies);
            Assert.InRange(facets.Facets(Words("chocolate")).Total, 0, _bench.Foods.Count(product => product.Allergens.IsSafeFrom(allergies[0])));
            seen += _bench.CheckOffers(facets.Facets(Words("food")), turn, allergies);
        }

        Report(seen);
    }

    [Fact]
    public void Add_swap_and_ask()
    {
        var tools = _bench.Tool<BasketPlugin>();
        var questions = _bench.Tool<QuestionPlugin>();
        var other = SafetyBench.Line(_bench.Products.All.First(product => !product.Allergens.IsFood));
        var seen = 0;
        foreach (var (product, allergies) in Pairs())
        {
            var isSafe = allergies.All(product.Allergens.IsSafeFrom);
            var turn = _bench.Turn(allergies);
            var reply = tools.Update([Add(product.Id)]);
            Assert.Equal(!isSafe, reply.Refusal?.Code == "allergy");
            if (!isSafe) Assert.True(turn.Session.Basket.IsEmpty);

            // Asked for once more, after the warning was heard: then it is the shopper's own wish.
            if (!isSafe)
            {
                var again = _bench.Turn(allergies, state: turn.State);
                Assert.NotEqual("allergy", tools.Update([Add(product.Id)]).Refusal?.Code);
            }

            turn = _bench.Turn(allergies);
            tools.Update([Add(other.VariantId), Add(product.Id)]);
            if (!isSafe) Assert.True(turn.Session.Basket.IsEmpty);

            turn = _bench.Turn(allergies, Basket.Empty.Change([other], "before"));
            tools.Update([new BasketEdit(BasketOperation.Swap, other.VariantId, product.Id)]);
            if (!isSafe) Assert.Equal([other], turn.Session.Basket.Lines);

            turn = _bench.Turn(allergies);
            seen += _bench.CheckOffers(questions.AskWhich([product.Id]), turn, allergies);
            if (!isSafe) Assert.Null(turn.State.Question);
        }

        Report(seen);
    }

    [Fact]
    public void Move_load_and_reorder()
    {
        var reloader = _bench.Tool<BasketReloader>();
        var gate = _bench.Tool<OfferGate>();
        var tools = _bench.Tool<BasketPlugin>();
        var lines = _bench.Products.All.Select(SafetyBench.Line).ToList();
        foreach (var allergies in Each())
        {
            foreach (var line in lines.Where(line => _bench.Products.FindSame(_bench.Products.Find(line.VariantId)!.SameProductKey).Count > 1))
            {
                var turn = _bench.Turn(allergies, Basket.Empty.Change([line], "before"));
                tools.Update([new BasketEdit(BasketOperation.Move, line.VariantId)]);
                Assert.All(turn.Session.Basket.Lines.Where(now => now.VariantId != line.VariantId), now => Assert.True(_bench.Products.Find(now.VariantId)!.Allergens.IsSafeFrom(allergies[0])));
            }

            // The whole catalogue as one earlier basket.
            _bench.Turn(allergies);
            foreach (var back in new[] { reloader.Replace(Basket.Empty, "all", lines, Safe), reloader.Reorder(Basket.Empty, lines, Safe) })
                Assert.All(back.Outcome.Basket.Lines, line => Assert.True(_bench.Products.Find(line.VariantId)!.Allergens.IsSafeFrom(allergies[0])));
        }

        bool Safe(LineItem line) => _bench.Products.Find(line.VariantId) is not { } product || gate.IsSafe(product);
    }

    [Fact]
    public void Plans_and_the_replacements_of_an_allergy_said_late()
    {
        var seen = 0;
        var plans = _bench.Tool<BasketPlugin>();
        var profile = _bench.Tool<ShopperPlugin>();
        var kinds = _bench.Foods.SelectMany(product => product.Categories).Select(path => path.Split('>')[^1].Trim().ToLowerInvariant()).Distinct().ToList();
        foreach (var (kind, at) in kinds.Select((kind, at) => (kind, at)))
        {
            foreach (var allergies in InTurn(isFood: true, at))
            {
                var turn = _bench.Turn(allergies);
                seen += _bench.CheckOffers(plans.Plan([new NeedInput(kind)]), turn, allergies);
                seen += _bench.CheckOffers(plans.Plan([new NeedInput(kinds[(at + 1) % kinds.Count])], keep: true), turn, allergies);
                foreach (var other in Enum.GetValues<PlanKind>()) seen += _bench.CheckOffers(plans.Plan(choose: other), turn, allergies);
                seen += _bench.CheckOffers(plans.Plan(), turn, allergies);
                if (turn.State.Plan is null) continue;
                plans.Update([new BasketEdit(BasketOperation.AcceptPlan)]);
                Assert.All(turn.Session.Basket.Lines, line => Assert.All(allergies, allergy => Assert.True(_bench.Products.Find(line.VariantId)!.Allergens.IsSafeFrom(allergy))));
            }
        }

        foreach (var allergies in Each())
        {
            var before = Basket.Empty.Change([.. _bench.Foods.Select(SafetyBench.Line)], "before");
            var late = _bench.Turn([], before);
            var reply = profile.Profile(ProfileOperation.Remember, [new FactInput(allergies[0], FactKind.Allergy)]);
            Assert.Equal(before.Lines, late.Session.Basket.Lines);
            Assert.Equal(_bench.Foods.Count(product => !product.Allergens.IsSafeFrom(allergies[0])), reply.BasketConflicts?.Count ?? 0);
            seen += _bench.CheckOffers(reply, late, allergies);
        }

        Report(seen);
    }

    /// <summary>What no food answers, no allergen changes: there one shopper with all allergies stands for the fourteen.</summary>
    private IEnumerable<IReadOnlyList<string>> InTurn(bool isFood, int at) => !isFood ? [_bench.Allergens] : IsWhole ? Each() : [_bench.Allergens, [_bench.Allergens[at % _bench.Allergens.Count]]];

    private IEnumerable<IReadOnlyList<string>> Each() => _bench.Allergens.Select(allergen => (IReadOnlyList<string>)[allergen]);

    private IEnumerable<(Product Product, IReadOnlyList<string> Allergies)> Pairs() => _bench.Products.All.SelectMany(product => Each().Select(allergies => (product, allergies)));

    private static SearchWords Words(string text) => new(text);

    private static BasketEdit Add(string id) => new(BasketOperation.Add, id);

    private void Report(int seen)
    {
        Assert.True(seen > 0);
        _output.WriteLine($"{_bench.Products.All.Count} products ({_bench.Foods.Count} foods) x {_bench.Allergens.Count} allergens, {seen} offers looked at");
    }

    private static string Plugin(Type type) => type.Name switch
    {
        nameof(SavedBasketsPlugin) => "baskets",
        var name => name.Replace("Plugin", "", StringComparison.Ordinal).ToLowerInvariant(),
    };
}
