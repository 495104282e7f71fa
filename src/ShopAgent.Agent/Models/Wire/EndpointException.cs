using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>What an endpoint did wrong, before it is put into words.</summary>
/// <param name="detail">The endpoint's own explanation, already cleaned and without the key; null when there is none.</param>
/// <param name="status">HTTP status, null when no reply came.</param>
/// <param name="retryAfter">How long the endpoint asks us to wait.</param>
internal sealed class EndpointException(
    FailureKind kind,
    string? detail = null,
    int? status = null,
    TimeSpan? retryAfter = null,
    Exception? inner = null)
    : Exception(detail is null ? kind.ToString() : $"{kind}: {detail}", inner)
{
    public FailureKind Kind => kind;

    public string? Detail => detail;

    public int? Status => status;

    public TimeSpan? RetryAfter => retryAfter;
}
