namespace ShopAgent.Tests.EndToEnd;

public sealed class UsageTests : IDisposable
{
    private readonly ShopAgentProcess _shopAgent = new();

    [Theory]
    [InlineData("--help", "shopagent import my-feed.csv --currency EUR")]
    [InlineData("search --help", "--batch <FILE>")]
    [InlineData("profile --help", "shopagent profile forget size")]
    public async Task Help_ends_with_examples_even_when_the_configuration_is_wrong(string arguments, string expected)
    {
        var result = await _shopAgent.RunAsync("", arguments.Split(' '), ("SHOPAGENT_Model__Provider", "nobody"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("baskt", "Did you mean \"shopagent basket\"?")]
    [InlineData("search tent --limit 0", "--limit is \"0\"; it must be a number, 1 or more.")]
    [InlineData("search tent --limit x", "--limit is \"x\"; it must be a number, 1 or more.")]
    [InlineData("search", "Say what to look for")]
    [InlineData("import x.csv --currency EURO", "--currency is \"EURO\"")]
    [InlineData("catalog show", "Run \"shopagent catalog show --help\"")]
    [InlineData("--Model:Endpoint", "--Model:Endpoint needs a value")]
    [InlineData("catalog list --Model:Endpiont=x", "Model:Endpiont is not a setting; write Model:Endpoint.")]
    [InlineData("catalog list --Checkout:ConfirmAmountAbove=lots", "Checkout:ConfirmAmountAbove")]
    public async Task Wrong_usage_is_one_sentence_and_exit_code_2(string arguments, string expected)
    {
        var result = await _shopAgent.RunAsync(arguments.Split(' '));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_setting_is_named_at_once()
    {
        var result = await _shopAgent.RunAsync("", ["catalog", "list"], ("SHOPAGENT_Catalog__Currency", "EURO"), ("SHOPAGENT_Checkout__ConfirmAmountAbove", "-1"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Catalog:Currency", result.Error, StringComparison.Ordinal);
        Assert.Contains("Checkout:ConfirmAmountAbove", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_broken_settings_file_is_named_with_its_line()
    {
        var file = Path.Combine(_shopAgent.WorkingDirectory, "appsettings.json");
        await File.WriteAllTextAsync(file, "{\n  \"Model\": {,}\n}");
        var result = await _shopAgent.RunAsync("catalog", "list");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(file, result.Error, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_win_over_the_environment_and_the_environment_over_the_file()
    {
        await File.WriteAllTextAsync(Path.Combine(_shopAgent.WorkingDirectory, "appsettings.json"), """{"Catalog": {"Currency": "FILE"}}""");
        string[] list = ["catalog", "list"];
        Assert.Contains("\"FILE\"", (await _shopAgent.RunAsync(list)).Error, StringComparison.Ordinal);
        Assert.Contains("\"ENVI\"", (await _shopAgent.RunAsync("", list, ("SHOPAGENT_Catalog__Currency", "ENVI"))).Error, StringComparison.Ordinal);
        Assert.Contains("\"ARGS\"", (await _shopAgent.RunAsync("", [.. list, "--Catalog:Currency=ARGS"], ("SHOPAGENT_Catalog__Currency", "ENVI"))).Error, StringComparison.Ordinal);
    }

    public void Dispose() => _shopAgent.Dispose();
}
