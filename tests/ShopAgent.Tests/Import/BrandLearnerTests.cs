using ShopAgent.Import.Drafts;
using ShopAgent.Import.Enrich;

namespace ShopAgent.Tests.Import;

public class BrandLearnerTests
{
    private static readonly (string Title, string Category, string? Brand)[] Shop =
    [
        ("Zentro kettle, 1.7 l", "Kitchen > Kettles", "Zentro"),
        ("Zentro toaster, two slots", "Kitchen > Toasters", "Zentro"),
        ("Refurbished Zentro mixer", "Kitchen > Mixers", "Zentro"),
        ("2TB Quarvo drive", "Drives > Quarvo", "Quarvo"),
        ("Quarvo drive, 4TB", "Drives > Quarvo", "Quarvo"),
        ("Quiet Harbour lamp, brass", "Light > Lamps", "Quiet Harbour"),
        ("Quiet Harbour lamp, steel", "Light > Lamps", "Quiet Harbour"),
        ("Tablet Quarvo Slate 10", "Computers > Tablets", "Quarvo"),
        ("Case for Quarvo Slate", "Computers > Accessories", null),
        ("Slate Mark II", "Drives > Quarvo", "Quarvo"),
        ("Ombrix dimmer", "Light > Switches", "Ombrix"),
        ("Cable ties, black", "Tools", null),
        ("T-shaped strap", "Watches", null),
    ];

    [Fact]
    public void Brands_are_learned_from_categories_and_titles()
    {
        var learner = new BrandLearner();
        foreach (var (title, category, _) in Shop) learner.Observe(Draft(title, category) with { Description = "A quiet thing with case, cable and slate." });
        var vocabulary = learner.Learn();
        Assert.Equal(Shop.Select(item => item.Brand), Shop.Select(item => vocabulary.Of(Draft(item.Title, item.Category))));
    }

    [Fact]
    public void A_common_word_that_always_follows_is_part_of_the_name()
    {
        string[] goods = ["Nimbus case", "Arc case", "Pebble lamp", "Reed lamp", "Fold chair", "Slim desk"];
        var learner = new BrandLearner();
        foreach (var item in goods)
        {
            learner.Observe(Draft("Torvik Forms " + item, "Home > Furniture") with { Description = "Soft forms and a clear line." });
            learner.Observe(Draft("Zentro Case " + item, "Home > Cases"));
        }

        var vocabulary = learner.Learn();
        Assert.Equal("Torvik Forms", vocabulary.Of(Draft("Torvik Forms Nimbus case", "Home > Furniture")));
        Assert.Equal("Zentro", vocabulary.Of(Draft("Zentro Case Nimbus case", "Home > Cases")));
    }

    [Fact]
    public void A_feed_that_states_brands_leaves_them_out_where_there_is_none()
    {
        var learner = new BrandLearner();
        learner.Observe(Draft("Zentro kettle", "Kitchen") with { Brand = "Zentro" });
        learner.Observe(Draft("Ombrix dimmer", "Light"));
        var vocabulary = learner.Learn();
        Assert.Equal("Zentro", vocabulary.Of(Draft("ZENTRO mixer", "Kitchen")));
        Assert.Null(vocabulary.Of(Draft("Ombrix dimmer", "Light")));
    }

    private static ProductDraft Draft(string title, string category) => new() { SourceId = title, Title = title, Categories = [category] };
}
