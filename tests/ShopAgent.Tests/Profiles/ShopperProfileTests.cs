using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Tests.Profiles;

public class ShopperProfileTests
{
    [Fact]
    public void A_new_size_replaces_the_old_one_of_the_same_scope() =>
        Assert.Equal(["m", "43"], ProfileSample.Of((FactKind.Size, "m", null), (FactKind.Size, "42", "shoes"), (FactKind.Size, "43", "shoes")).Facts.Select(fact => fact.Value));

    [Fact]
    public void Opposites_replace_each_other() =>
        Assert.Equal([FactKind.Dislike], ProfileSample.Of((FactKind.Like, "wool", null), (FactKind.Dislike, "wool", null)).Facts.Select(fact => fact.Kind));

    [Fact]
    public void The_same_fact_is_kept_once() => Assert.Single(ProfileSample.Of((FactKind.Allergy, "nuts", null), (FactKind.Allergy, "nuts", null)).Facts);

    [Fact]
    public void Ids_stay_after_something_is_forgotten()
    {
        var profile = ProfileSample.Of((FactKind.Like, "wool", null), (FactKind.Like, "linen", null)).Forget([1]);

        Assert.Equal(2, Assert.Single(profile.Facts).Id);
    }
}
