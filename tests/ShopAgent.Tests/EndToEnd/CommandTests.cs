using System.Text.Json;

namespace ShopAgent.Tests.EndToEnd;

public sealed class CommandTests : IDisposable
{
    private readonly ShopAgentProcess _shopAgent = new();

    [Fact]
    public async Task Import_reports_a_feed_and_lists_its_issues_in_a_file()
    {
        var issues = Path.Combine(_shopAgent.WorkingDirectory, "issues.jsonl");
        var report = Assert.Single((await _shopAgent.ImportAsync("--json", "--issues", issues)).Json);
        string[] contract = ["merchant", "format", "read", "products", "variants", "withoutPrice", "rejected", "warnings", "elapsedMs", "issues"];
        Assert.Empty(contract.Except(Names(report)));
        Assert.Equal(("hut", 3, 1), (report.GetProperty("merchant").GetString(), report.GetProperty("products").GetInt32(), report.GetProperty("withoutPrice").GetInt32()));
        string[] issue = ["line", "id", "field", "value", "code", "severity", "message"];
        Assert.Equal(issue, Names(report.GetProperty("issues")[0]));
        Assert.Equal(report.GetProperty("issues").GetArrayLength(), (await File.ReadAllLinesAsync(issues)).Length);
    }

    [Fact]
    public async Task Similar_compare_and_facets_answer_in_their_json()
    {
        await _shopAgent.ImportAsync();
        var similar = Assert.Single((await _shopAgent.RunAsync("similar", "hut:2", "--json")).Json);
        Assert.Equal(["id", "sameElsewhere", "substitutes", "cheaper"], Names(similar));
        Assert.Equal("hut:1", similar.GetProperty("cheaper")[0].GetProperty("id").GetString());
        var comparison = Assert.Single((await _shopAgent.RunAsync("compare", "hut:1", "hut:2", "--json")).Json);
        Assert.Equal(2, comparison.GetProperty("offers").GetArrayLength());
        var facets = Assert.Single((await _shopAgent.RunAsync("search", "--facets", "tents", "--json")).Json);
        Assert.Equal(2, facets.GetProperty("total").GetInt32());
        Assert.Equal("tents", facets.GetProperty("types")[0].GetProperty("value").GetString(), ignoreCase: true);
        var unknown = await _shopAgent.RunAsync("similar", "hut:99");
        Assert.Equal(1, unknown.ExitCode);
    }

    [Fact]
    public async Task A_feed_that_is_not_there_fails_with_the_reason_on_both_streams()
    {
        var result = await _shopAgent.RunAsync("import", "nowhere.csv", "--json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere.csv does not exist", result.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere.csv does not exist", Assert.Single(result.Json).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalog_lists_shops_and_shows_products()
    {
        await _shopAgent.ImportAsync();
        var shop = Assert.Single((await _shopAgent.RunAsync("catalog", "list", "--json")).Json);
        string[] contract = ["id", "name", "currency", "products", "variants", "importedAt", "shipping"];
        Assert.Empty(contract.Except(Names(shop)));

        var shown = Assert.Single((await _shopAgent.RunAsync("catalog", "show", "hut:1", "--json")).Json);
        string[] item = ["id", "price", "description", "attributes", "specs", "categories", "allergens", "gtin", "mpn", "images"];
        Assert.Empty(item.Except(Names(shown)));
        Assert.Equal("""{"amount":129.00,"currency":"EUR"}""", shown.GetProperty("price").GetRawText());

        var unknown = await _shopAgent.RunAsync("catalog", "show", "hut:99");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("\"hut:99\"", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_is_removed_and_an_unknown_one_named_with_the_nearest()
    {
        await _shopAgent.ImportAsync();
        var unknown = await _shopAgent.RunAsync("catalog", "remove", "hat");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("Did you mean \"hut\"?", unknown.Error, StringComparison.Ordinal);

        var removed = Assert.Single((await _shopAgent.RunAsync("catalog", "remove", "hut", "--json")).Json);
        Assert.Equal(("hut", 3), (removed.GetProperty("removed").GetString(), removed.GetProperty("products").GetInt32()));
        Assert.Equal("", (await _shopAgent.RunAsync("catalog", "list", "--json")).Output);
    }

    [Fact]
    public async Task A_feed_is_explained_and_not_imported()
    {
        var explained = Assert.Single((await _shopAgent.RunAsync("import", "--explain", _shopAgent.FeedFile, "--json")).Json);
        Assert.Equal(("utf-8", ",", 3), (explained.GetProperty("encoding").GetString(), explained.GetProperty("delimiter").GetString(), explained.GetProperty("samples").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, explained.GetProperty("currency").ValueKind);
        var text = await _shopAgent.RunAsync("import", "--explain", _shopAgent.FeedFile);
        Assert.Contains("Trail Duo tent", text.Output, StringComparison.Ordinal);
        Assert.Equal("", (await _shopAgent.RunAsync("catalog", "list", "--json")).Output);
    }

    [Fact]
    public async Task Sources_are_imported_on_start_and_by_import_without_a_path()
    {
        await WriteSettingsAsync($$$"""{"Catalog": {"Sources": [{"Path": {{{JsonSerializer.Serialize(_shopAgent.FeedFile)}}}, "Name": "The Hut", "Currency": "EUR", "Shipping": {"Fee": 4.90, "Days": [2, 4]}}]}}""");
        var shop = Assert.Single((await _shopAgent.RunAsync("catalog", "list", "--json")).Json);
        Assert.Equal(("hut", "The Hut"), (shop.GetProperty("id").GetString(), shop.GetProperty("name").GetString()));
        Assert.Equal(4.90m, shop.GetProperty("shipping").GetProperty("fee").GetProperty("amount").GetDecimal());
        Assert.Equal("hut", Assert.Single((await _shopAgent.RunAsync("import", "--json")).Json).GetProperty("merchant").GetString());
        Assert.Contains("Catalog:Sources:0", (await _shopAgent.RunAsync("catalog", "remove", "hut")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_sources_is_named_at_once()
    {
        await WriteSettingsAsync("""{"Catalog": {"Sources": [{"Path": "nowhere.csv", "Currency": "EURO", "Curency": "EUR", "Shipping": {"Fees": 1}}, {"Merchant": "a:b", "DecimalSeparator": ";"}]}}""");
        var result = await _shopAgent.RunAsync("catalog", "list");
        Assert.Equal(2, result.ExitCode);
        string[] keys = ["0:Path", "0:Currency", "0:Curency is not a setting; write Catalog:Sources:0:Currency", "0:Shipping:Fees", "0:Shipping:Fee is missing", "1:Path is missing", "1:Merchant", "1:DecimalSeparator"];
        Assert.All(keys, key => Assert.Contains("Catalog:Sources:" + key, result.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_prints_how_it_understood_and_what_it_found()
    {
        await _shopAgent.ImportAsync();
        var answer = Assert.Single((await _shopAgent.RunAsync("search", "tent", "under", "200", "euros", "--json")).Json);
        Assert.Equal(["query", "understood", "total", "hits"], Names(answer).Take(4));
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal("hut:1", answer.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal(200m, answer.GetProperty("understood").GetProperty("price").GetProperty("max").GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task A_batch_prints_query_product_and_rank()
    {
        await _shopAgent.ImportAsync();
        var queries = Path.Combine(_shopAgent.WorkingDirectory, "queries.tsv");
        await File.WriteAllTextAsync(queries, "q1\ttent under 200 euros\nq2\tmug\n");
        Assert.Equal("q1\t1\t1\nq2\t3\t1\n", (await _shopAgent.RunAsync("search", "--batch", queries)).Output);
    }

    [Fact]
    public async Task A_named_session_goes_on_and_a_piped_one_is_fresh()
    {
        await _shopAgent.ImportAsync();
        var turns = (await _shopAgent.RunAsync("show me tents\nadd the first one\n", ["chat", "--json", "--session", "camping"])).Json;
        Assert.Equal([0, 1], turns.Select(turn => turn.GetProperty("basket").GetProperty("lines").GetArrayLength()));

        var basket = Assert.Single((await _shopAgent.RunAsync("basket", "--session", "camping", "--json")).Json);
        Assert.Equal(1, basket.GetProperty("lines").GetArrayLength());
        var fresh = Assert.Single((await _shopAgent.RunAsync("ask", "what is in my basket?", "--json")).Json);
        Assert.Equal(0, fresh.GetProperty("basket").GetProperty("lines").GetArrayLength());

        var cleared = Assert.Single((await _shopAgent.RunAsync("basket", "clear", "--session", "camping", "--json")).Json);
        Assert.Equal(0, cleared.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task A_profile_is_shown_and_forgotten()
    {
        await _shopAgent.ImportAsync();
        string[] session = ["--session", "camping", "--json"];
        await _shopAgent.RunAsync(["ask", "I am allergic to nuts", .. session]);
        var fact = Assert.Single((await _shopAgent.RunAsync(["profile", .. session])).Json[0].GetProperty("facts").EnumerateArray());
        Assert.Equal(("allergy", "nuts"), (fact.GetProperty("kind").GetString(), fact.GetProperty("value").GetString()));
        Assert.Empty((await _shopAgent.RunAsync(["profile", "forget", "nuts", .. session])).Json[0].GetProperty("facts").EnumerateArray());
        Assert.Equal(1, (await _shopAgent.RunAsync(["profile", "forget", "nuts", .. session])).ExitCode);
    }

    [Fact]
    public async Task Redirected_output_is_plain_text_without_a_byte_order_mark()
    {
        await _shopAgent.ImportAsync();
        var result = await _shopAgent.RunAsync("search", "mug");
        Assert.Contains("Crème mug", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, c => c is '\u001b' or '\uFEFF');
        Assert.DoesNotContain(" \n", result.Output, StringComparison.Ordinal);
    }

    private Task WriteSettingsAsync(string json) => File.WriteAllTextAsync(Path.Combine(_shopAgent.WorkingDirectory, "appsettings.json"), json);

    public void Dispose() => _shopAgent.Dispose();

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
