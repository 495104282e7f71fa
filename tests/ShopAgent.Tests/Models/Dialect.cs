using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Models;

/// <summary>A way in which servers bend the protocol, and what must come of it.</summary>
/// <param name="Calls">The tool calls that must have run, in order.</param>
/// <param name="Text">The words of the whole turn.</param>
internal sealed record Dialect(string Name, string Text, string[] Calls, params Func<RecordedRequest, ScriptedReply>[] Script)
{
    public const string Pasta = "search pasta";

    /// <summary>A reply of words alone.</summary>
    public static Dialect Says(string name, string text, ScriptedReply reply) => new(name, text, [], _ => reply);

    /// <summary>A reply that searches for pasta once, followed by a plain "Done.".</summary>
    public static Dialect Searches(string name, ScriptedReply reply) => Runs(name, [Pasta], reply);

    public static Dialect Runs(string name, string[] calls, ScriptedReply reply) => new(name, "Done.", calls, _ => reply, Replies.Text("Done."));

    public override string ToString() => Name;
}
