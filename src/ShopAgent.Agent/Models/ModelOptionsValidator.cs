using Microsoft.Extensions.Options;

namespace ShopAgent.Agent.Models;

/// <summary>Says everything that is wrong with the section "Model" at once: each message names the key and the remedy, none shows the API key.</summary>
public sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    /// <summary>One hour: beyond it a time limit is a slip of the unit.</summary>
    private const int LongestSeconds = 3600;

    /// <summary>A turn that needs more is going round in circles.</summary>
    private const int MostToolRounds = 50;

    /// <summary>Upper end of the range in the chat-completions protocol.</summary>
    private const float HighestTemperature = 2;

    private const string ChatPath = "/chat/completions";

    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = Limits(options).Concat(Choice(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Choice(ModelOptions options)
    {
        if (!ModelProviders.TryParse(options.Provider, out var provider))
            return [$"Model:Provider is \"{Printable.Text(options.Provider)}\", which is unknown. Use Embedded (no key, no network) or OpenAICompatible (any chat-completions API); {SetIt("Provider")}"];
        return provider is ModelProvider.Embedded ? [] : EndpointProblems(options).Concat(ModelAndKey(options));
    }

    private static IEnumerable<string> EndpointProblems(ModelOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            yield return $"Model:Endpoint is missing. Provider OpenAICompatible needs the base address of the API, for example http://localhost:11434/v1 for Ollama; {SetIt("Endpoint")}";
            yield break;
        }
        if (!options.Endpoint.Contains("://", StringComparison.Ordinal))
        {
            yield return $"Model:Endpoint does not begin with http:// or https://. Write the whole base address, for example http://localhost:11434/v1; {SetIt("Endpoint")}";
            yield break;
        }
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || !IsWeb(address))
        {
            yield return $"Model:Endpoint is no web address. It must begin with http:// or https:// and name a host, for example http://localhost:11434/v1; {SetIt("Endpoint")}";
            yield break;
        }
        if (address.AbsolutePath.TrimEnd('/').EndsWith(ChatPath, StringComparison.OrdinalIgnoreCase))
            yield return $"Model:Endpoint ends in {ChatPath}, which the program adds itself. Cut it off, so that the address usually ends in /v1; {SetIt("Endpoint")}";
        if (address.UserInfo.Length > 0)
            yield return "Model:Endpoint carries a user name or password. Take it out and give the key as SHOPAGENT_Model__ApiKey.";
        if (HasKey(options) && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            yield return $"Model:ApiKey would travel unencrypted to {address.Host}. Use https:// in Model:Endpoint, or take Model:ApiKey away if this server needs none.";
    }

    private static IEnumerable<string> ModelAndKey(ModelOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ModelId))
            yield return $"Model:ModelId is missing. Provider OpenAICompatible needs the model's name as the endpoint knows it, for example qwen3:8b for Ollama; {SetIt("ModelId")}";
        if (HasKey(options) && options.ApiKey!.Any(c => !char.IsAscii(c) || char.IsControl(c) || c == ' '))
            yield return "Model:ApiKey contains blanks, line breaks or letters that no key has. Copy the key again and set it as SHOPAGENT_Model__ApiKey.";
    }

    private static IEnumerable<string> Limits(ModelOptions options)
    {
        if (options.TimeoutSeconds is < 1 or > LongestSeconds)
            yield return Range("TimeoutSeconds", options.TimeoutSeconds, LongestSeconds, "seconds until a reply must have begun", "100");
        if (options.IdleTimeoutSeconds is < 1 or > LongestSeconds)
            yield return Range("IdleTimeoutSeconds", options.IdleTimeoutSeconds, LongestSeconds, "seconds of silence within a reply", "30");
        if (options.MaxToolRounds is < 1 or > MostToolRounds)
            yield return Range("MaxToolRounds", options.MaxToolRounds, MostToolRounds, "tool rounds in one turn", "8");
        if (options.Temperature is { } temperature && !(temperature is >= 0 and <= HighestTemperature))
            yield return FormattableString.Invariant($"Model:Temperature is {temperature}. Give a number from 0 to {HighestTemperature}, or leave it out for the endpoint's own default.");
    }

    private static string Range(string key, int found, int most, string meaning, string normal) =>
        FormattableString.Invariant($"Model:{key} is {found}. Give the {meaning} as a whole number from 1 to {most} (default {normal}); {SetIt(key)}");

    private static string SetIt(string key) => $"set it in appsettings.json or as SHOPAGENT_Model__{key}.";

    private static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    private static bool HasKey(ModelOptions options) => !string.IsNullOrWhiteSpace(options.ApiKey);
}
