using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Words;

namespace ShopAgent.Agent.Guard;

/// <summary>What the shopper's last message asks for, read by code from that message alone.</summary>
/// <param name="Acts">As the message was understood.</param>
/// <param name="Numbers">Numbers in digits and words.</param>
internal sealed record ShopperWish(IReadOnlyList<Act> Acts, IReadOnlySet<decimal> Numbers, LanguagePack Pack, string Text)
{
    public static ShopperWish Of(TurnScope scope, IReadOnlyList<Act> acts, LanguagePacks packs)
    {
        var pack = packs[scope.Language];
        var text = Phrase.Clean(scope.Utterance).ToLowerInvariant();
        return new ShopperWish(acts, NumbersIn(text, pack).ToHashSet(), pack, text);
    }

    public bool Has(params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
            if (Acts.Any(act => act.Kind == kind)) return true;
        return false;
    }

    /// <summary>A word of the group stands in the message; a question asks for nothing to be done.</summary>
    public bool Says(string group) => Pack.Words.Has(group, Text) && !IsQuestion;

    private bool IsQuestion => Pack.Words.Find("asks", Text) is { Success: true, Index: 0 };

    /// <summary>A short yes to what was asked before.</summary>
    public bool IsYes => Has("confirm", "accept") || (Says("yes") && Phrase.Words(Text).Count <= 6 && !Has(Act.Find, Act.Plan));

    private static IEnumerable<decimal> NumbersIn(string text, LanguagePack pack)
    {
        foreach (var word in Phrase.Words(text).Concat(text.Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries)))
            if (pack.Numbers.Number(word) is { } number) yield return Math.Abs(number);
        if (pack.Words.Has("dozen", text)) yield return 12;
    }
}
