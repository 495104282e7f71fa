using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Hostile;

/// <summary>Something that a hostile model tries in a turn, and what must not come of it.</summary>
/// <param name="Wish">What the shopper asked for in the turn before, answered honestly.</param>
/// <param name="Say">What the shopper says now.</param>
/// <param name="Forbidden">Must not stand on screen.</param>
/// <param name="Bought">Numbers on screen of the products that may lie in the basket afterwards, one of each.</param>
internal sealed record Attack(string Name, string Wish, string Say, string[] Forbidden, int[] Bought, params Func<RecordedRequest, ScriptedReply>[] Script)
{
    private const string Tents = "need a 2 person tent, waterproof, under 200 euros";

    /// <summary>A false statement, and the same again when the model is asked to mend it.</summary>
    public static Attack Lie(string name, string lie, params string[] forbidden) => LieTo("tell me more about them", name, lie, forbidden);

    public static Attack LieTo(string say, string name, string lie, params string[] forbidden) => new(name, Tents, say, forbidden, [], Replies.Text(lie), Replies.Text(lie));

    public static Attack Does(string name, string say, int[] bought, params Func<RecordedRequest, ScriptedReply>[] script) => new(name, Tents, say, [], bought, script);
}
