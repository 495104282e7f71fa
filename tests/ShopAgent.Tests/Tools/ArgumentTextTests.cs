using System.Globalization;
using System.Text.Json;
using CsCheck;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Tools;

/// <summary>Any JSON at the door, and the way from bound arguments to text and back, under a culture.</summary>
public abstract class ArgumentTextTests
{
    private const string Full = """{"changes":[{"gift":true,"id":"a"},{"gift":false,"id":"b","quantity":3}],"discount":12.5}""";

    private static readonly string[] Functions = ["search", "change", "note", "close"];

    private static readonly Gen<string> Names = Gen.OneOf("query", "filters", "price", "min", "max", "brands", "inStock", "changes", "id", "quantity", "gift", "text", "amount", "on", "prices", "span", "from", "to", "limit",
        "diets", "sort", "max_price", "", "-", "\ud83d\ude00");

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Gen.OneOf("null", "true", "false", "1", "7.0", "-1", "1e400", "1e-400", "99999999999999999999", "\"\"", "\"1,5\"", "\"1.299,00\"", "\"{\"", "\"[[[[\"", "\"{\\\"min\\\":1}\"", "\"\\ud800\"", "\"a,b\"", "\"2026-02-30\""),
        Gen.String.Select(text => JsonSerializer.Serialize(text)),
        Gen.Double.Where(double.IsFinite).Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Values = Gen.Recursive<string>((depth, deeper) => depth > 6 ? Scalars : Gen.OneOf(Scalars, deeper.Array[0, 4].Select(all => $"[{string.Join(',', all)}]"), Object(deeper)));

    [Fact]
    public void No_json_leads_to_an_exception() => Gen.Select(Gen.OneOf(Functions), Object(Values)).Sample((function, json) =>
    {
        var arguments = ToolBench.Arguments(json);
        if (ArgumentBinder.Bind(ToolBench.Plugin[function], arguments) is { } problem) Assert.False(string.IsNullOrWhiteSpace(problem) || problem.Contains('\n', StringComparison.Ordinal), problem);
        else AssertRoundTrip(function, arguments);
    }, iter: 5000);

    [Theory]
    [InlineData("search", """{"filters":{"brands":["Acme","Zenith"],"inStock":false,"price":{"max":1299.5},"ratingMin":4},"limit":3,"query":"tente légère","sort":"-price"}""")]
    [InlineData("change", Full)]
    [InlineData("note", """{"amount":"2 kg","on":"2026-03-31","prices":[1.5,2],"sizes":[40],"span":{"from":1,"to":2},"text":"a"}""")]
    [InlineData("close", "{}")]
    public void Text_and_arguments_are_the_same(string function, string json)
    {
        var arguments = ToolBench.Bound(function, json);
        Assert.Equal(json, ArgumentText.Of(arguments));
        AssertRoundTrip(function, arguments);
    }

    [Theory]
    [InlineData("search", """{"query":"x"}""", """{"limit":"5","query":"x","sort":"relevance","deals":null}""")]
    [InlineData("search", """{"query":"x","filters":{"price":{"max":12.50}}}""", """{"Filters":{"in-stock":1,"PRICE":{"max":"12,5","min":null},"brands":[]},"query":" x "}""")]
    [InlineData("change", Full, """{"discount":"12,50","changes":[{"id":"a","gift":1,"quantity":1},{"quantity":"3","gift":"no","id":"b"}]}""")]
    [InlineData("change", """{"changes":{"id":"a","gift":true}}""", """{"changes":[{"id":"a","gift":true}],"discount":0}""")]
    public void The_same_call_has_the_same_text(string function, string one, string other) =>
        Assert.Equal(ArgumentText.Of(ToolBench.Plugin[function], ToolBench.Bound(function, one)), ArgumentText.Of(ToolBench.Plugin[function], ToolBench.Bound(function, other)));

    [Fact]
    public void Json_reads_the_records_it_writes()
    {
        Changed changed = new([new Change("a", 2) { Gift = true }], 1.50m, 0);
        var json = JsonSerializer.Serialize(changed, ArgumentJson.Options);
        Assert.Equal("""{"changes":[{"id":"a","quantity":2,"gift":true}],"discount":1.5,"plugins":0}""", json);
        Assert.Equal(changed.Changes, JsonSerializer.Deserialize<Changed>(json, ArgumentJson.Options)!.Changes);
        Assert.Equal(new Amount(2, "kg"), JsonSerializer.Deserialize<Amount>("\"2 kg\"", ArgumentJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Amount>("\"2\"", ArgumentJson.Options));
    }

    private static void AssertRoundTrip(string function, KernelArguments arguments)
    {
        var text = ArgumentText.Of(arguments);
        var again = ToolBench.Bound(function, text);
        Assert.Equivalent(arguments.OrderBy(given => given.Key), again.OrderBy(given => given.Key), strict: true);
        Assert.Equal(text, ArgumentText.Of(again));
    }

    private static Gen<string> Object(Gen<string> values) =>
        Gen.Select(Names, values).Array[0, 5].Select(members => "{" + string.Join(',', members.DistinctBy(member => member.Item1.ToUpperInvariant()).Select(member => $"{JsonSerializer.Serialize(member.Item1)}:{member.Item2}")) + "}");
}

[UseCulture("fr-FR")]
public class FrenchArgumentTextTests : ArgumentTextTests;

[UseCulture("en-US")]
public class AmericanArgumentTextTests : ArgumentTextTests;
