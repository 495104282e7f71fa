using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Profiles;

public class TasteLearnerTests
{
    private static readonly TasteLearner Learner = new(TestCatalog.Lexicon, new FakeTimeProvider());
    private static readonly TasteEvidence Add = new(1, 0, 0);
    private static readonly TasteEvidence Removal = new(0, 1, 0);
    private static readonly Product Jumper = TestProducts.Item("nord", "j1", "Fjord jumper", 80, "Clothing > Jumpers", brand: "Fjord", attributes: [("material", "merino")]);

    [Fact]
    public void One_add_is_chance_and_an_order_after_it_teaches()
    {
        var once = Learner.Observe(ShopperProfile.Empty, Jumper, [], Add);
        Assert.Empty(once.Facts);

        var ordered = Learner.Observe(once, Jumper, [], new TasteEvidence(0, 0, 1));

        Assert.Contains(ordered.Facts, fact => fact is { Kind: FactKind.Like, Value: "fjord", Source: FactSource.Inferred, Evidence: { Adds: 1, Orders: 1, Count: 2 } });
        Assert.Contains(ordered.Facts, fact => fact is { Kind: FactKind.Shop, Value: "nord" });
    }

    [Fact]
    public void What_is_taken_out_again_and_again_is_disliked_and_an_undone_add_never_was()
    {
        var profile = Learner.Observe(Learner.Observe(ShopperProfile.Empty, Jumper, [], Removal), Jumper, [], Removal);
        Assert.Contains(profile.Facts, fact => fact is { Kind: FactKind.Dislike, Value: "fjord" });

        profile = Learner.Observe(Learner.Observe(ShopperProfile.Empty, Jumper, [], Add), Jumper, [], new TasteEvidence(-1, 0, 0));
        Assert.True(profile.IsSameAs(ShopperProfile.Empty));
    }

    [Fact]
    public void What_was_said_wins_and_nothing_is_learned_when_learning_is_off()
    {
        var said = ShopperProfile.Empty.Remember(FactKind.Dislike, "fjord", null, FactSource.Stated, DateTimeOffset.UnixEpoch, "no Fjord");
        var profile = Learner.Observe(Learner.Observe(said, Jumper, [], Add), Jumper, [], Add);
        Assert.Equal(FactKind.Dislike, Assert.Single(profile.Facts, fact => fact.Value == "fjord").Kind);

        var off = ShopperProfile.Empty with { Learns = false };
        Assert.Same(off, Learner.Observe(off, Jumper, [], Add));
    }

    [Fact]
    public void Forgetting_a_learned_fact_takes_its_counts_too()
    {
        var profile = Learner.Observe(Learner.Observe(ShopperProfile.Empty, Jumper, [], Add), Jumper, [], Add);
        var fact = profile.Facts.First(fact => fact.Value == "fjord");

        profile = profile.Forget([fact.Id]);

        Assert.DoesNotContain(profile.Facts, other => other.Value == "fjord");
        Assert.DoesNotContain(profile.Tastes, taste => taste.Value == "fjord");
    }
}
