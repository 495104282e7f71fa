using ShopAgent.Catalog.Search.Meaning;

namespace ShopAgent.Tests.Embeddings;

public sealed class ReciprocalRankFusionTests
{
    [Fact]
    public void What_both_rankings_have_comes_before_what_one_has_first()
    {
        var scores = ReciprocalRankFusion.Join([1, 2, 3], [4, 2, 5]);

        Assert.Equal(2, scores.MaxBy(pair => pair.Value).Key);
        Assert.Equal(scores[1], scores[4]);
        Assert.Equal(5, scores.Count);
    }
}
