using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Conversations;
using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Safety;

namespace ShopAgent.Tests.Tools;

/// <summary>Several changes in one call: all of them as one step, or none.</summary>
public sealed class AtomicChangeTests : IClassFixture<DemoShops>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SafetyBench _bench;
    private readonly Product _first;
    private readonly Product _other;
    private readonly Product _elsewhere;

    public AtomicChangeTests(DemoShops shops)
    {
        shops.CopyTo(_folder.Path);
        _bench = new SafetyBench(_folder.Path);
        var simple = _bench.Products.All.Where(product => product.Variants is [var only] && only.Offer.CanBuy(1, DemoShops.Now).IsAllowed).ToList();
        _elsewhere = simple.First(product => _bench.Products.FindSame(product.SameProductKey).Any(other => other.MerchantId != product.MerchantId && other.Variants[0].Offer.CanBuy(1, DemoShops.Now).IsAllowed));
        var rest = simple.Where(product => product.SameProductKey != _elsewhere.SameProductKey && product.MerchantId != _elsewhere.MerchantId).Take(2).ToList();
        (_first, _other) = (rest[0], rest[1]);
    }

    private Basket Before => Basket.Empty.Change([SafetyBench.Line(_first), SafetyBench.Line(_elsewhere)], "before");

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_swap_and_a_move_are_one_step()
    {
        var (turn, reply) = Update(Swap, Move);

        Assert.True(reply.Ok, reply.Problem);
        Assert.Contains(turn.Session.Basket.Lines, line => line.ProductId == _other.Id);
        Assert.DoesNotContain(turn.Session.Basket.Lines, line => line.ProductId == _first.Id || line.MerchantId == _elsewhere.MerchantId);
        Assert.Equal(4, reply.Applied.Count);
        Assert.Equal(Before.Lines, turn.Session.Basket.Undo()!.Lines);
    }

    [Fact]
    public void Beside_a_refused_change_nothing_changes()
    {
        var (turn, reply) = Update(Swap, Move, new BasketEdit(BasketOperation.Add, "nowhere:1"));

        Assert.False(reply.Ok);
        Assert.StartsWith("changes[2]: No product has the id 'nowhere:1'.", reply.Problem, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", reply.Problem, StringComparison.Ordinal);
        Assert.Equal(Before.Lines, turn.Session.Basket.Lines);
        Assert.Single(turn.Session.Basket.Undoable);
        Assert.Empty(turn.Changes);
    }

    [Theory]
    [InlineData(BasketOperation.Undo)]
    [InlineData(BasketOperation.Redo)]
    [InlineData(BasketOperation.AcceptPlan)]
    internal void What_takes_a_whole_step_stands_alone(BasketOperation alone)
    {
        var (turn, reply) = Update(new BasketEdit(alone), Swap);

        Assert.False(reply.Ok);
        Assert.Equal(Before.Lines, turn.Session.Basket.Lines);
        Assert.Empty(turn.Changes);
    }

    [Fact]
    public void Undo_takes_a_call_of_several_changes_back_as_one()
    {
        var (turn, _) = Update(Swap, Move);

        var reply = _bench.Tool<BasketPlugin>().Update([new BasketEdit(BasketOperation.Undo)]);

        Assert.True(reply.Ok, reply.Problem);
        Assert.Equal(Before.Lines, turn.Session.Basket.Lines);
    }

    private BasketEdit Swap => new(BasketOperation.Swap, _first.Variants[0].Id, _other.Id);

    private BasketEdit Move => new(BasketOperation.Move, _elsewhere.Variants[0].Id);

    private (TurnScope Turn, BasketReply Reply) Update(params BasketEdit[] edits)
    {
        var turn = _bench.Turn([], Before);
        return (turn, _bench.Tool<BasketPlugin>().Update(edits));
    }
}
