using System.Text.Json.Nodes;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Tools;

/// <summary>What models write, bound to what tools take, under a culture.</summary>
public abstract class ArgumentBinderTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("7.0", "7")]
    [InlineData("\"7\"", "7")]
    [InlineData("\"7.0\"", "7")]
    [InlineData("\"7,0\"", "7")]
    [InlineData("[7]", "7")]
    [InlineData("[\" 7 \"]", "7")]
    [InlineData("7e0", "7")]
    public void Whole_numbers_are_taken(string given, string bound) => Assert.Equal($$"""{"limit":{{bound}},"query":"x"}""", ToolBench.Text("search", $$"""{"query":"x","limit":{{given}}}"""));

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("1.50", "1.5")]
    [InlineData("\"1,5\"", "1.5")]
    [InlineData("\"499,99\"", "499.99")]
    [InlineData("\"499.99\"", "499.99")]
    [InlineData("\"1.299,00\"", "1299")]
    [InlineData("\"1,299.00\"", "1299")]
    [InlineData("\"1.299.000\"", "1299000")]
    [InlineData("\"1.299.000,5\"", "1299000.5")]
    [InlineData("\"1 299,50\"", "1299.5")]
    [InlineData("\"1 299\"", "1299")]
    [InlineData("\"0,125\"", "0.125")]
    [InlineData("\"-3,5\"", "-3.5")]
    [InlineData("\"+3\"", "3")]
    [InlineData("1e2", "100")]
    [InlineData("\"12.125\"", "12.125")]
    public void Numbers_are_taken(string given, string bound) =>
        Assert.Equal("{\"filters\":{\"price\":{\"max\":" + bound + "}},\"query\":\"x\"}", ToolBench.Text("search", Max(given)));

    [Theory]
    [InlineData("\"cheap\"", "filters.price.max must be a number such as 12.5, not 'cheap'.")]
    [InlineData("\"50 euros\"", "filters.price.max must be a number such as 12.5, not '50 euros'.")]
    [InlineData("true", "filters.price.max must be a number such as 12.5, not true.")]
    [InlineData("{}", "filters.price.max must be a number such as 12.5, not an object.")]
    [InlineData("[1,2]", "filters.price.max must be a number such as 12.5, not a list.")]
    [InlineData("\"1,299\"", "filters.price.max can be read in two ways: write 1299 or 1.299, not '1,299'.")]
    [InlineData("\"1,299,00\"", "filters.price.max must be a number such as 12.5, not '1,299,00'.")]
    [InlineData("\"1.299.00\"", "filters.price.max must be a number such as 12.5, not '1.299.00'.")]
    [InlineData("1e300", "filters.price.max is too large: 1e300.")]
    public void Other_numbers_are_not_guessed(string given, string problem) => Assert.Equal(problem, ToolBench.Problem("search", Max(given)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"True\"", true)]
    [InlineData("\"yes\"", true)]
    [InlineData("\"1\"", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"no\"", false)]
    [InlineData("[false]", false)]
    public void Truth_is_taken(string given, bool bound) => Assert.Equal(bound, ToolBench.Bound("search", $$"""{"query":"x","deals":{{given}}}""")["deals"]);

    [Theory]
    [InlineData("price", SampleSort.Price)]
    [InlineData("PRICE", SampleSort.Price)]
    [InlineData("-price", SampleSort.PriceDown)]
    [InlineData(" -Price", SampleSort.PriceDown)]
    [InlineData("bestRated", SampleSort.BestRated)]
    [InlineData("best-rated", SampleSort.BestRated)]
    [InlineData("Best Rated", SampleSort.BestRated)]
    public void Choices_are_taken_in_any_spelling(string given, object bound) => Assert.Equal(bound, ToolBench.Bound("search", $$"""{"query":"x","sort":"{{given}}"}""")["sort"]);

    [Theory]
    [InlineData("""{"diets":"vegan"}""", "vegan")]
    [InlineData("""{"diets":["vegan"]}""", "vegan")]
    [InlineData("""{"diets":"vegan, halal"}""", "vegan|halal")]
    [InlineData("""{"diets":"[\"vegan\",\"halal\"]"}""", "vegan|halal")]
    [InlineData("""{"diets":["vegan, halal","",null]}""", "vegan, halal")]
    [InlineData("""{"diets":[]}""", "")]
    public void Lists_of_text_are_taken(string given, string bound) =>
        Assert.Equal(bound, string.Join('|', Assert.IsType<string[]>(ToolBench.Bound("search", given.Replace("{", """{"query":"x",""", StringComparison.Ordinal))["diets"])));

    [Theory]
    [InlineData("""{"text":5}""", """{"text":"5"}""")]
    [InlineData("""{"text":7.0}""", """{"text":"7"}""")]
    [InlineData("""{"text":["a"]}""", """{"text":"a"}""")]
    [InlineData("""{"text":""}""", """{"text":""}""")]
    [InlineData("""{"text":"a","amount":"2.50 kg"}""", """{"amount":"2.50 kg","text":"a"}""")]
    [InlineData("""{"text":"a","amount":"","on":null,"prices":null,"span":""}""", """{"text":"a"}""")]
    [InlineData("""{"text":"a","on":"2026-03-31"}""", """{"on":"2026-03-31","text":"a"}""")]
    [InlineData("""{"text":"a","on":"2026-03-31T23:30:00Z"}""", """{"on":"2026-03-31","text":"a"}""")]
    [InlineData("""{"text":"a","prices":"1,5; 2,5"}""", """{"prices":[1.5,2.5],"text":"a"}""")]
    [InlineData("""{"text":"a","prices":"1,5"}""", """{"prices":[1.5],"text":"a"}""")]
    [InlineData("""{"text":"a","sizes":"40,41, 42"}""", """{"sizes":[40,41,42],"text":"a"}""")]
    [InlineData("""{"TEXT":"a","span":"{\"from\":1,\"to\":\"2\",}"}""", """{"span":{"from":1,"to":2},"text":"a"}""")]
    [InlineData("""{"text":"a","span":[{"From":1,"TO":2}]}""", """{"span":{"from":1,"to":2},"text":"a"}""")]
    public void Values_are_taken_in_many_forms(string given, string bound) => Assert.Equal(bound, ToolBench.Text("note", given));

    [Theory]
    [InlineData("""{"query":"x","filters":{"in_stock":"no","rating-min":4,"BRANDS":"Acme"}}""", """{"filters":{"brands":["Acme"],"inStock":false,"ratingMin":4},"query":"x"}""")]
    [InlineData("""{"query":"x","filters":"{\"price\":{\"max\":5}}"}""", """{"filters":{"price":{"max":5}},"query":"x"}""")]
    [InlineData("""{"query":"x","filters":{"price":"{\"max\":5}"}}""", """{"filters":{"price":{"max":5}},"query":"x"}""")]
    [InlineData("""{"query":"x","filters":{"price":null,"inStock":true,"brands":[]}}""", """{"filters":{},"query":"x"}""")]
    public void Members_are_taken_in_any_spelling(string given, string bound) => Assert.Equal(bound, ToolBench.Text("search", given));

    [Theory]
    [InlineData("search", """{"query":"x","max_price":5}""", "There is no parameter 'max_price'; use filters.price.max. catalog_search takes query, filters, sort, limit, diets, deals.")]
    [InlineData("search", """{"query":"x","brand":"Acme"}""", "There is no parameter 'brand'; use filters.brands. catalog_search takes query, filters, sort, limit, diets, deals.")]
    [InlineData("search", """{"query":"x","minRating":5}""", "There is no parameter 'minRating'; use filters.ratingMin. catalog_search takes query, filters, sort, limit, diets, deals.")]
    [InlineData("search", """{"query":"x","colour":"red"}""", "There is no parameter 'colour'. catalog_search takes query, filters, sort, limit, diets, deals.")]
    [InlineData("search", """{"query":"x","filters":{"price_max":5}}""", "filters has no member 'price_max'; use filters.price.max. filters takes price, brands, ratingMin, inStock.")]
    [InlineData("search", """{"query":"x","filters":{"price":{"priceLimit":5}}}""", "filters.price has no member 'priceLimit'; use limit. filters.price takes min, max.")]
    [InlineData("search", """{"query":"x","filters":{"secret":5}}""", "filters has no member 'secret'. filters takes price, brands, ratingMin, inStock.")]
    [InlineData("search", """{"query":"x","sort":"cheapest price"}""", "sort cannot be 'cheapest price'; use price. It is one of relevance, price, -price, best_rated.")]
    [InlineData("search", """{"query":"x","sort":"newest"}""", "sort cannot be 'newest'. It is one of relevance, price, -price, best_rated.")]
    [InlineData("search", """{"query":"x","sort":1}""", "sort cannot be 1. It is one of relevance, price, -price, best_rated.")]
    [InlineData("change", """{"changes":[{"id":"a","gift":true},{"id":"b","gift":true,"qauntity":2}]}""", "changes[1] has no member 'qauntity'; use changes[].quantity. changes[1] takes id, quantity, gift.")]
    public void Unknown_names_are_refused_with_the_right_ones(string function, string given, string problem) => Assert.Equal(problem, ToolBench.Problem(function, given));

    [Theory]
    [InlineData("search", "{}", "The parameter query is missing: text. catalog_search takes query, filters, sort, limit, diets, deals.")]
    [InlineData("search", """{"query":null}""", "The parameter query is missing: text. catalog_search takes query, filters, sort, limit, diets, deals.")]
    [InlineData("search", """{"query":"x","limit":0}""", "limit must be between 1 and 20, not 0.")]
    [InlineData("search", """{"query":"x","limit":"7.5"}""", "limit must be a whole number such as 3, not '7.5'.")]
    [InlineData("search", """{"query":"x","limit":99999999999}""", "limit must be a whole number between 1 and 20, not 99999999999.")]
    [InlineData("search", """{"query":"x","diets":"a,b,c,d"}""", "diets has 4 entries; 3 are the most.")]
    [InlineData("search", """{"query":"x","deals":"maybe"}""", "deals must be true or false, not 'maybe'.")]
    [InlineData("search", """{"query":{"a":1}}""", "query must be text, not an object.")]
    [InlineData("search", """{"query":["a","b"]}""", "query must be text, not a list.")]
    [InlineData("search", """{"query":"x","filters":50}""", "filters must be an object with price, brands, ratingMin, inStock, not 50.")]
    [InlineData("search", """{"query":"x","filters":"{"}""", "filters is text that is no valid JSON; it must be an object with price, brands, ratingMin, inStock.")]
    [InlineData("search", """{"query":"x","filters":{"ratingMin":6}}""", "filters.ratingMin must be between 0 and 5, not 6.")]
    [InlineData("search", """{"query":"x","filters":{"inStock":true,"in_stock":true}}""", "filters.inStock is given twice.")]
    [InlineData("search", """{"query":"\ud800"}""", "query holds text with half a character; it must be text.")]
    [InlineData("change", """{"changes":[]}""", "changes has 0 entries; 1 are the least.")]
    [InlineData("change", """{"changes":[{"id":"a","gift":true},{"gift":true}]}""", "changes[1].id is missing: text. changes[1] takes id, quantity, gift.")]
    [InlineData("change", """{"changes":[{"id":"a","gift":true,"quantity":100}]}""", "changes[0].quantity must be between 1 and 99, not 100.")]
    [InlineData("change", """{"changes":["a"]}""", "changes[0] must be an object with id, quantity, gift, not 'a'.")]
    [InlineData("note", """{"text":"a","amount":"much"}""", "amount cannot be 'much': write a number and a unit, such as '2 kg'.")]
    [InlineData("note", """{"text":"a","on":"31.03.2026"}""", "on must be a date such as 2026-03-31, not '31.03.2026'.")]
    [InlineData("note", """{"text":"a","span":{"from":2,"to":1}}""", "span is not possible: 'to' is before 'from'.")]
    [InlineData("note", """{"text":"a","sizes":"4,x"}""", "sizes[1] must be a whole number such as 3, not 'x'.")]
    [InlineData("close", """{"why":"a"}""", "There is no parameter 'why'. catalog_close takes nothing.")]
    public void What_is_wrong_is_said_with_its_place(string function, string given, string problem) => Assert.Equal(problem, ToolBench.Problem(function, given));

    [Fact]
    public void Long_text_is_refused()
    {
        Assert.Null(ToolBench.Problem("search", $$"""{"query":"{{new string('a', 600)}}"}"""));
        Assert.Equal("query is 601 characters long; 600 are the most.", ToolBench.Problem("search", $$"""{"query":"{{new string('a', 601)}}"}"""));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(60)]
    public void Deep_nesting_is_refused(int levels)
    {
        var problem = ToolBench.Problem("search", $$"""{"query":{{new string('[', levels)}}"x"{{new string(']', levels)}}}""");
        Assert.Equal(levels > 16 ? "query is nested more than 16 levels deep; it must be text." : null, problem);
        Assert.NotNull(ArgumentBinder.Bind(ToolBench.Plugin["search"], new KernelArguments { ["query"] = "x", ["diets"] = new string('[', 1000) }));
    }

    [Fact]
    public void Callers_in_the_process_pass_what_they_have()
    {
        Filters filters = new() { Price = new PriceRange(Max: 5) };
        KernelArguments arguments = new() { ["query"] = JsonValue.Create("tent"), ["filters"] = filters, ["limit"] = 7L, ["diets"] = new List<string> { "vegan" }, ["sort"] = SampleSort.PriceDown };
        Assert.Null(ArgumentBinder.Bind(ToolBench.Plugin["search"], arguments));
        Assert.Same(filters, arguments["filters"]);
        Assert.Equal(("tent", 7, SampleSort.PriceDown), (arguments["query"], arguments["limit"], arguments["sort"]));
        Assert.Equal(["vegan"], Assert.IsType<string[]>(arguments["diets"]));
        Assert.Equal("filters is nothing that JSON can hold; it must be an object with price, brands, ratingMin, inStock.",
            ArgumentBinder.Bind(ToolBench.Plugin["search"], new KernelArguments { ["query"] = "x", ["filters"] = (Action)(() => { }) }));
    }

    private static string Max(string given) => "{\"query\":\"x\",\"filters\":{\"price\":{\"max\":" + given + "}}}";

    [Fact]
    public void A_refused_call_keeps_its_arguments()
    {
        var arguments = ToolBench.Arguments("""{"Query":"x","limit":"3","colour":1}""");
        var before = arguments.ToDictionary(given => given.Key, given => given.Value);
        Assert.NotNull(ArgumentBinder.Bind(ToolBench.Plugin["search"], arguments));
        Assert.Equal(before, arguments.ToDictionary(given => given.Key, given => given.Value));
    }
}

[UseCulture("fr-FR")]
public class FrenchArgumentBinderTests : ArgumentBinderTests;

[UseCulture("en-US")]
public class AmericanArgumentBinderTests : ArgumentBinderTests;
