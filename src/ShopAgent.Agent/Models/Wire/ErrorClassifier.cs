using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Tells from status and wording what an endpoint complains about. The wordings are those of the servers named beside them.</summary>
internal static class ErrorClassifier
{
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int PaymentRequired = 402;
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const int MethodNotAllowed = 405;
    private const int ContentTooLarge = 413;
    private const int TooManyRequests = 429;
    private const int InternalServerError = 500;

    private static readonly string[] Tools = ["tool", "function call", "function_call", "functions"];

    /// <summary>Ollama and DeepSeek "does not support", vLLM "requires --enable-auto-tool-choice", llama.cpp "requires --jinja", Gemini "not enabled".</summary>
    private static readonly string[] Missing = ["support", "not enabled", "requires --", "not available", "not allowed", "--jinja"];

    /// <summary>OpenAI, vLLM, llama.cpp, Anthropic, Mistral.</summary>
    private static readonly string[] TooLong =
    [
        "context_length_exceeded", "exceed_context_size", "context length", "context window", "context size", "prompt is too long", "input is too long",
        "too many tokens", "too large for model", "maximum number of tokens",
    ];

    private static readonly string[] Quota = ["insufficient_quota", "exceeded your current quota", "credit balance", "insufficient balance", "insufficient credits", "billing"];

    private static readonly string[] Rate = ["rate_limit", "rate limit", "too many requests", "resource_exhausted"];

    private static readonly string[] Key = ["invalid_api_key", "api key", "api_key", "authentication", "unauthorized", "permission_denied"];

    private static readonly string[] NoModel = ["not found", "not exist", "not_found", "invalid model", "unknown model", "not loaded", "not a valid model", "no models loaded"];

    public static FailureKind Classify(ErrorReply error)
    {
        var said = $"{error.Message} {error.Code}".ToLowerInvariant();
        if (error.Status is PaymentRequired || Has(said, Quota))
            return FailureKind.QuotaExhausted;
        if (error.Status is TooManyRequests || Has(said, Rate))
            return FailureKind.RateLimited;
        if (error.Status is Unauthorized)
            return FailureKind.WrongKey;
        if (Has(said, Tools) && Has(said, Missing))
            return FailureKind.ToolsUnsupported;
        if (error.Status is ContentTooLarge || Has(said, TooLong))
            return FailureKind.ContextTooLong;
        if (error.Status is Forbidden || (error.Status is BadRequest or null && Has(said, Key)))
            return FailureKind.WrongKey;
        if (said.Contains("model", StringComparison.Ordinal) && Has(said, NoModel) && error.Status is not >= InternalServerError)
            return FailureKind.ModelNotFound;
        return ByStatus(error);
    }

    private static FailureKind ByStatus(ErrorReply error) => error.Status switch
    {
        NotFound => error.IsJson && error.Message.Contains("model", StringComparison.OrdinalIgnoreCase) ? FailureKind.ModelNotFound : FailureKind.WrongPath,
        MethodNotAllowed => FailureKind.WrongPath,
        null or >= InternalServerError => FailureKind.ServerFailed,
        < BadRequest => FailureKind.NotAnApi,
        _ => error.IsPage ? FailureKind.NotAnApi : FailureKind.Rejected,
    };

    private static bool Has(string text, string[] phrases) => Array.Exists(phrases, phrase => text.Contains(phrase, StringComparison.Ordinal));
}
