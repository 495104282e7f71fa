using ShopAgent.Catalog.Products;
using ShopAgent.Import.Enrich;
using ShopAgent.Tests.Store;

namespace ShopAgent.Tests.Import;

public class FoodEnrichmentTests
{
    [Theory]
    [InlineData("Wheat flour, butter, eggs", "eggs gluten milk")]
    [InlineData("Coconut milk, nutmeg, butternut squash", "")]
    [InlineData("Peanuts, salt", "peanuts")]
    [InlineData("Peanut butter", "peanuts")]
    [InlineData("Oat milk", "gluten")]
    [InlineData("Almond milk", "nuts")]
    [InlineData("Cocoa butter, soya lecithin", "soy")]
    [InlineData("Buckwheat, cornflour, rice noodles", "")]
    [InlineData("Gluten-free oats, eggplant", "")]
    [InlineData("Crème fraîche, œufs, amandes effilées", "eggs milk nuts")]
    [InlineData("Flour (WHEAT), whey powder (milk), celeriac", "celery gluten milk")]
    public void Ingredients_name_what_is_in_it(string ingredients, string contains)
    {
        var allergens = Enrich(Food(ingredients));
        Assert.Equal(contains.Split(' ', StringSplitOptions.RemoveEmptyEntries), allergens.Contains);
        Assert.Equal(AllergenStatus.Unknown, allergens.StatusOf("molluscs"));
    }

    [Theory]
    [InlineData("Sugar, milk. May contain traces of almonds and peanuts.", "milk", "nuts peanuts")]
    [InlineData("Sugar, soya; may contain: milk", "soy", "milk")]
    [InlineData("Lait, sucre. Peut contenir des traces de noisettes.", "milk", "nuts")]
    [InlineData("Flour (wheat, may contain soy), egg", "eggs gluten", "soy")]
    public void Traces_are_kept_apart(string ingredients, string contains, string may)
    {
        var allergens = Enrich(Food(ingredients));
        Assert.Equal(contains.Split(' '), allergens.Contains);
        Assert.Equal(may.Split(' '), allergens.MayContain);
    }

    [Theory]
    [InlineData("A nut-free bar.", "nuts")]
    [InlineData("Free from nuts, milk and eggs.", "eggs milk nuts")]
    [InlineData("Baked without nuts.", "nuts")]
    [InlineData("Sans gluten ni lait.", "gluten milk")]
    [InlineData("Free from added sugar, contains milk.", "")]
    [InlineData("Almond-free and wheat-free.", "")]
    [InlineData("Lactose-free.", "")]
    [InlineData("Without nut butter.", "")]
    [InlineData("We cannot call it nut-free.", "")]
    [InlineData("No egg and no dairy in the recipe.", "")]
    [InlineData("Made without a drop of dairy.", "")]
    [InlineData("Free range and fresh.", "")]
    public void Only_a_plain_statement_makes_food_free_of_an_allergen(string description, string freeOf) =>
        Assert.Equal(freeOf.Split(' ', StringSplitOptions.RemoveEmptyEntries), Enrich(Food("Dates") with { Description = description }).FreeOf);

    [Fact]
    public void A_declaration_is_complete_and_ingredients_win_over_it()
    {
        var declared = new AllergenInfo(true, true, ["Wheat", "milk"], ["Hazelnuts"], ["peanuts", "soya"]);
        var allergens = Enrich(Food("Wheat flour, milk, soy lecithin") with { Allergens = declared });
        Assert.Equivalent(new AllergenInfo(true, true, ["gluten", "milk", "soy"], ["nuts"], ["peanuts"]), allergens, strict: true);
        Assert.Equal(AllergenStatus.FreeOf, allergens.StatusOf("fish"));
    }

    [Theory]
    [InlineData("Food > Bakery > Bread", "Loaf", true)]
    [InlineData("Groceries > Breakfast > Cereals & Muesli", "Mix", true)]
    [InlineData("Kitchen > Bread makers", "Bread maker", false)]
    [InlineData("Groceries > Household > Cleaning", "Lemon liquid", false)]
    [InlineData("Toys & Sweets > Sweets", "Gummies", true)]
    [InlineData("Pets > Dog food", "Chicken bites", false)]
    [InlineData("Outdoor > Stoves", "Gas stove", false)]
    [InlineData("Gifts", "Dark chocolate, 100 g", true)]
    [InlineData("", "Dark chocolate 100 g", true)]
    [InlineData("", "Tin for chocolate", false)]
    public void Food_is_told_by_category_or_title(string category, string title, bool isFood)
    {
        var product = CatalogFixture.Product("a", "1", title) with { Categories = category.Length == 0 ? [] : [category] };
        Assert.Equal(isFood, Enrich(product).IsFood);
    }

    [Fact]
    public void Other_goods_raise_no_allergen_question() =>
        Assert.Equal(AllergenStatus.NotApplicable, Enrich(CatalogFixture.Product("a", "1", "Steel pan")).StatusOf("milk"));

    [Fact]
    public void Diets_get_their_canonical_names_and_may_stand_in_tags()
    {
        var product = new FoodEnrichment().Enrich(Food("Oats") with { Diets = ["Plant-based", "Sans lactose", "Freegan"], Tags = ["organic", "breakfast"] });
        Assert.Equal(["vegan", "lactose-free", "freegan", "organic"], product.Diets);
    }

    [Fact]
    public void Content_is_taken_from_the_title_of_food_only()
    {
        var pack = new PackEnrichment();
        var pasta = pack.Enrich(new FoodEnrichment().Enrich(Food("Durum wheat") with { Title = "Spaghetti 500 g" }));
        Assert.Equal(new Measure(500, "g"), pasta.Variants[0].Offer.Content);
        var tent = pack.Enrich(new FoodEnrichment().Enrich(CatalogFixture.Product("a", "1", "Tent 2 kg")));
        Assert.Null(tent.Variants[0].Offer.Content);
    }

    private static Product Food(string ingredients) =>
        CatalogFixture.Product("a", "1", "Snack") with { Attributes = new Dictionary<string, string> { ["ingredients"] = ingredients } };

    private static AllergenInfo Enrich(Product product) => new FoodEnrichment().Enrich(product).Allergens;
}
