using ShopAgent.Agent.Models.Settings;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Models;

/// <summary>A way in which an endpoint fails, and what the shopper must be told.</summary>
/// <param name="Hint">A part of the sentence that says what to do.</param>
/// <param name="Requests">How many requests it takes, retries included.</param>
internal sealed record Fault(string Name, FailureKind Kind, string Hint, int Requests, ScriptedReply Reply)
{
    public override string ToString() => Name;
}
