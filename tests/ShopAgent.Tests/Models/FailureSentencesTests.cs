using System.Net;
using System.Net.Sockets;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Tests.Models;

public class FailureSentencesTests
{
    private static readonly ModelOptions Options = new()
    {
        Provider = "OpenAICompatible",
        Endpoint = "https://example.com/v1?key=sk-5ecret",
        ModelId = "some-model",
        ApiKey = "sk-5ecret",
    };

    public static TheoryData<Exception, FailureKind> Foreign => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), FailureKind.UnknownHost },
        { new HttpRequestException(HttpRequestError.ConnectionError, "no", new SocketException((int)SocketError.ConnectionRefused)), FailureKind.Unreachable },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), FailureKind.Insecure },
        { new HttpRequestException(HttpRequestError.ResponseEnded), FailureKind.Disconnected },
        { new TaskCanceledException("100 s", new TimeoutException()), FailureKind.TimedOut },
        { new IOException("reset"), FailureKind.Truncated },
        { new InvalidOperationException("wrapped", new HttpRequestException(HttpRequestError.NameResolutionError)), FailureKind.UnknownHost },
        { new ArgumentOutOfRangeException("role"), FailureKind.Unreadable },
        { new HttpRequestException("refused sk-5ecret", null, HttpStatusCode.Unauthorized), FailureKind.WrongKey },
    };

    [Theory, MemberData(nameof(Foreign))]
    public void Any_exception_becomes_one_sentence_without_the_key(Exception error, FailureKind kind)
    {
        var failure = FailureSentences.Translate(error, Options);
        Assert.Equal(kind, failure.Kind);
        Assert.Contains("https://example.com/v1", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-5ecret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_is_translated_once()
    {
        var failure = FailureSentences.Translate(new IOException(), Options);
        Assert.Same(failure, FailureSentences.Translate(failure, Options));
    }
}
