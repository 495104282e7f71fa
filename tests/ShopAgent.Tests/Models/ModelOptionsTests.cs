using Microsoft.Extensions.Configuration;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Tests.Models;

public class ModelOptionsTests
{
    private static readonly ModelOptionsValidator Validator = new();

    [Fact]
    public void Defaults_are_valid_and_need_no_network()
    {
        var options = new ModelOptions();
        Assert.True(Validator.Validate(null, options).Succeeded);
        Assert.Equal(("Embedded", 100, 30, 8), (options.Provider, options.TimeoutSeconds, options.IdleTimeoutSeconds, options.MaxToolRounds));
    }

    [Theory]
    [InlineData("embedded", ModelProvider.Embedded)]
    [InlineData("Built-in", ModelProvider.Embedded)]
    [InlineData("OPENAICOMPATIBLE", ModelProvider.OpenAICompatible)]
    [InlineData("openai-compatible", ModelProvider.OpenAICompatible)]
    [InlineData("llama.cpp", ModelProvider.OpenAICompatible)]
    [InlineData(" Ollama ", ModelProvider.Ollama)]
    [InlineData("Azure OpenAI", ModelProvider.AzureOpenAI)]
    public void Provider_has_aliases(string name, ModelProvider expected)
    {
        Assert.True(ModelProviders.TryParse(name, out var provider));
        Assert.Equal(expected, provider);
    }

    [Theory]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://[::1]:8080/v1/")]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("https://x.openai.azure.com/openai/v1/?api-version=preview")]
    public void Usual_addresses_are_valid(string endpoint) =>
        Assert.Empty(Problems(Endpoint() with { Address = endpoint, Key = "sk-1" }));

    [Theory]
    [InlineData(null, "Model:Endpoint is missing. Provider OpenAICompatible needs the base address of the API, for example http://localhost:11434/v1 for Ollama; set it in appsettings.json or as SHOPAGENT_Model__Endpoint.")]
    [InlineData(" ", "Model:Endpoint is missing")]
    [InlineData("localhost:11434/v1", "does not begin with http")]
    [InlineData("api.example.com/v1", "does not begin with http")]
    [InlineData("ftp://example.com", "no web address")]
    [InlineData("http://", "no web address")]
    [InlineData("http://localhost:1/v1/chat/completions", "ends in /chat/completions")]
    [InlineData("http://localhost:1/v1/chat/completions/", "ends in /chat/completions")]
    [InlineData("https://me:secret@example.com/v1", "user name or password")]
    public void Wrong_address_is_named(string? endpoint, string expected)
    {
        var problem = Assert.Single(Problems(Endpoint() with { Address = endpoint }));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://models.example.com/v1", true)]
    [InlineData("http://192.168.1.5:8080/v1", true)]
    [InlineData("http://127.0.0.1:8080/v1", false)]
    [InlineData("https://models.example.com/v1", false)]
    public void Key_does_not_travel_unencrypted(string endpoint, bool refused)
    {
        var problems = Problems(Endpoint() with { Address = endpoint, Key = "sk-5ecret" });
        Assert.Equal(refused ? 1 : 0, problems.Count);
        Assert.All(problems, problem => Assert.DoesNotContain("sk-5ecret", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sk-5ecret\n")]
    [InlineData("sk 5ecret")]
    [InlineData("“sk-5ecret”")]
    public void Key_that_was_copied_badly_is_named_but_not_shown(string key)
    {
        var problem = Assert.Single(Problems(Endpoint() with { Key = key }));
        Assert.Contains("SHOPAGENT_Model__ApiKey", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("5ecret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var result = Validator.Validate(null, new ModelOptions
        {
            Provider = "OpenAICompatible",
            TimeoutSeconds = 0,
            IdleTimeoutSeconds = 4000,
            MaxToolRounds = -1,
            Temperature = float.NaN,
        });
        foreach (var key in new[] { "TimeoutSeconds", "IdleTimeoutSeconds", "MaxToolRounds", "Temperature", "Endpoint", "ModelId" })
            Assert.Contains(result.Failures!, failure => failure.StartsWith($"Model:{key} is", StringComparison.Ordinal));
    }

    [Fact]
    public void Unknown_provider_is_named_with_the_choice()
    {
        var failure = Assert.Single(Validator.Validate(null, new ModelOptions { Provider = "gpt" }).Failures!);
        Assert.Contains("\"gpt\"", failure, StringComparison.Ordinal);
        Assert.Contains("Embedded", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_is_never_printed()
    {
        var options = new ModelOptions { ApiKey = "sk-5ecret", Endpoint = "https://me:sk-5ecret@example.com/v1?key=sk-5ecret" };
        Assert.DoesNotContain("sk-5ecret", options.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://example.com/v1", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Section_binds()
    {
        var options = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Model:provider", "ollama"), new("Model:TimeoutSeconds", "5"), new("Model:Temperature", "0.5")])
            .Build().GetSection(ModelOptions.SectionName).Get<ModelOptions>();
        Assert.Equal(("ollama", 5, .5f), (options!.Provider, options.TimeoutSeconds, options.Temperature));
    }

    private static Setup Endpoint() => new("http://localhost:11434/v1", null);

    private static List<string> Problems(Setup setup) => Validator.Validate(null, new ModelOptions
    {
        Provider = "OpenAICompatible",
        Endpoint = setup.Address,
        ModelId = "some-model",
        ApiKey = setup.Key,
    }).Failures?.ToList() ?? [];

    private sealed record Setup(string? Address, string? Key);
}
