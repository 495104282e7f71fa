using Microsoft.Extensions.Options;

namespace ShopAgent.Agent.Models.Settings;

/// <summary>Says everything that is wrong with the section "Model" at once: each message names the key and the remedy, none shows the API key.</summary>
public sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    /// <summary>One hour: beyond it a time limit is a slip of the unit.</summary>
    private const int LongestSeconds = 3600;

    /// <summary>A turn that needs more is going round in circles.</summary>
    private const int MostToolRounds = 50;

    private const int MostToolCalls = 200;

    /// <summary>Rules and tools alone take most of it.</summary>
    private const int LeastContext = 4000;

    private const int MostContext = 2_000_000;
    private const int LeastOutput = 16;
    private const int MostOutput = 100_000;

    /// <summary>Upper end of the range in the chat-completions protocol.</summary>
    private const float HighestTemperature = 2;

    private const string ChatPath = "/chat/completions";

    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = Problems(options, ModelOptions.SectionName).Concat(Fallbacks(options)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Fallbacks(ModelOptions options)
    {
        for (var i = 0; i < options.Fallbacks.Count; i++)
        {
            var section = FormattableString.Invariant($"{ModelOptions.SectionName}:Fallbacks:{i}");
            foreach (var problem in Problems(options.Fallbacks[i], section)) yield return problem;
            if (options.Fallbacks[i].Fallbacks.Count > 0) yield return $"{section}:Fallbacks is a list within the list. Write all models that may take over in Model:Fallbacks, in order.";
            if (options.Fallbacks[i].IsEmbedded && i + 1 < options.Fallbacks.Count) yield return $"{section} is the embedded model, which never fails, so what follows it is never asked. Put it last in Model:Fallbacks.";
        }

        if (options.Fallbacks.Count > 0 && options.IsEmbedded) yield return "Model:Fallbacks is set although Model:Provider is Embedded, which never fails. Name the model server in Model:Provider, or take Model:Fallbacks away.";
    }

    private static IEnumerable<string> Problems(ModelOptions options, string section) => Limits(options, section).Concat(Choice(options, section));

    private static IEnumerable<string> Choice(ModelOptions options, string section)
    {
        if (!ModelProviders.TryParse(options.Provider, out var provider))
            return [$"{section}:Provider is \"{Printable.Text(options.Provider)}\", which is unknown. Use Embedded (no key, no network), OpenAI, AzureOpenAI, Ollama or OpenAICompatible (any chat-completions API); {SetIt(section, "Provider")}"];
        return provider is ModelProvider.Embedded ? [] : EndpointProblems(options, provider, section).Concat(ModelAndKey(options, provider, section));
    }

    private static IEnumerable<string> EndpointProblems(ModelOptions options, ModelProvider provider, string section)
    {
        if (string.IsNullOrWhiteSpace(options.Address))
        {
            var example = provider == ModelProvider.AzureOpenAI ? "https://RESOURCE.openai.azure.com" : "http://localhost:11434/v1 for Ollama";
            yield return $"{section}:Endpoint is missing. Provider {provider} needs the base address of the API, for example {example}; {SetIt(section, "Endpoint")}";
            yield break;
        }
        if (!options.Address.Contains("://", StringComparison.Ordinal))
        {
            yield return $"{section}:Endpoint does not begin with http:// or https://. Write the whole base address, for example http://localhost:11434/v1; {SetIt(section, "Endpoint")}";
            yield break;
        }
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address) || !IsWeb(address))
        {
            yield return $"{section}:Endpoint is no web address. It must begin with http:// or https:// and name a host, for example http://localhost:11434/v1; {SetIt(section, "Endpoint")}";
            yield break;
        }
        if (address.AbsolutePath.TrimEnd('/').EndsWith(ChatPath, StringComparison.OrdinalIgnoreCase))
            yield return $"{section}:Endpoint ends in {ChatPath}, which the program adds itself. Cut it off, so that the address usually ends in /v1; {SetIt(section, "Endpoint")}";
        if (address.UserInfo.Length > 0)
            yield return $"{section}:Endpoint carries a user name or password. Take it out and give the key as {Variable(section, "ApiKey")}.";
        if (HasKey(options) && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            yield return $"{section}:ApiKey would travel unencrypted to {address.Host}. Use https:// in {section}:Endpoint, or take {section}:ApiKey away if this server needs none.";
    }

    private static IEnumerable<string> ModelAndKey(ModelOptions options, ModelProvider provider, string section)
    {
        if (string.IsNullOrWhiteSpace(options.ModelId))
            yield return $"{section}:ModelId is missing. Provider {provider} needs the model's name as the endpoint knows it{(provider == ModelProvider.AzureOpenAI ? " (the deployment's name)" : ", for example qwen3:8b for Ollama")}; {SetIt(section, "ModelId")}";
        if (!HasKey(options) && provider is ModelProvider.OpenAI or ModelProvider.AzureOpenAI)
            yield return $"{section}:ApiKey is missing. Provider {provider} needs a key; set it as {Variable(section, "ApiKey")} or as a user secret, not in a file.";
        if (HasKey(options) && options.ApiKey!.Any(c => !char.IsAscii(c) || char.IsControl(c) || c == ' '))
            yield return $"{section}:ApiKey contains blanks, line breaks or letters that no key has. Copy the key again and set it as {Variable(section, "ApiKey")}.";
    }

    private static IEnumerable<string> Limits(ModelOptions options, string section)
    {
        if (options.TimeoutSeconds is < 1 or > LongestSeconds)
            yield return Range(section, "TimeoutSeconds", options.TimeoutSeconds, 1, LongestSeconds, "seconds until a reply must have begun", "100");
        if (options.IdleTimeoutSeconds is < 1 or > LongestSeconds)
            yield return Range(section, "IdleTimeoutSeconds", options.IdleTimeoutSeconds, 1, LongestSeconds, "seconds of silence within a reply", "30");
        if (options.MaxToolRounds is < 1 or > MostToolRounds)
            yield return Range(section, "MaxToolRounds", options.MaxToolRounds, 1, MostToolRounds, "tool rounds in one turn", "8");
        if (options.MaxToolCalls is < 1 or > MostToolCalls)
            yield return Range(section, "MaxToolCalls", options.MaxToolCalls, 1, MostToolCalls, "tool calls in one turn", "24");
        if (options.ContextTokens is < LeastContext or > MostContext)
            yield return Range(section, "ContextTokens", options.ContextTokens, LeastContext, MostContext, "tokens that the model reads at once", "16000");
        if (options.MaxOutputTokens is < LeastOutput or > MostOutput)
            yield return Range(section, "MaxOutputTokens", options.MaxOutputTokens.Value, LeastOutput, MostOutput, "tokens of one answer", "the endpoint's");
        if (options.Temperature is { } temperature && !(temperature is >= 0 and <= HighestTemperature))
            yield return FormattableString.Invariant($"{section}:Temperature is {temperature}. Give a number from 0 to {HighestTemperature}, or leave it out for the endpoint's own default.");
        if (!Enum.TryParse<ToolProtocol>(options.ToolProtocol, ignoreCase: true, out var protocol) || !Enum.IsDefined(protocol))
            yield return $"{section}:ToolProtocol is \"{Printable.Text(options.ToolProtocol)}\". Use Auto (default), Native or Text; {SetIt(section, "ToolProtocol")}";
        if (options.InputPrice < 0 || options.OutputPrice < 0 || options.MaxSessionCost < 0 || options.MaxSessionTokens < 1)
            yield return $"{section}: InputPrice, OutputPrice and MaxSessionCost cannot be below 0, MaxSessionTokens not below 1; leave out what does not apply.";
        if (options is { MaxSessionCost: not null, InputPrice: null, OutputPrice: null })
            yield return $"{section}:MaxSessionCost needs {section}:InputPrice and {section}:OutputPrice, the prices of a million tokens.";
    }

    private static string Range(string section, string key, int found, int least, int most, string meaning, string normal) =>
        FormattableString.Invariant($"{section}:{key} is {found}. Give the {meaning} as a whole number from {least} to {most} (default {normal}); {SetIt(section, key)}");

    private static string SetIt(string section, string key) => $"set it in appsettings.json or as {Variable(section, key)}.";

    private static string Variable(string section, string key) => $"SHOPAGENT_{section.Replace(":", "__", StringComparison.Ordinal)}__{key}";

    private static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    private static bool HasKey(ModelOptions options) => !string.IsNullOrWhiteSpace(options.ApiKey);
}
