using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>Reads an utterance as the answer to the open question which of the candidates is meant.</summary>
internal sealed class AnswerReader(UtteranceReader reader, CandidateMatcher matcher, ProductIdResolver references, VariantMatcher wish, QueryParser parser)
{
    /// <summary>Null when the utterance is no answer; the question then lapses.</summary>
    public Act? Read(string utterance, ConversationState state, string language, LanguagePack pack)
    {
        if (state.Question is not { } question) return null;
        var text = Phrase.WithoutEnd(reader.Corrected(reader.Mended(Phrase.Clean(utterance), language), language));
        var bare = pack.Words.TrimEnd("closer", pack.Words.TrimStart("filler", text));
        var target = pack.Targets.Read(bare);
        // "The first one in M": the size decides, because the first of the candidates may be of another.
        var found = target is OrdinalTarget { Option: { } option } ? matcher.Match(option, question.Candidates, pack)
            : target is OrdinalTarget { Ordinals: [var ordinal] } && At(question.Candidates, ordinal) is { } chosen
            ? [chosen]
            : matcher.Match(bare, question.Candidates, pack);
        // A bare comparison ("cheaper") asks for others; with an article, or a word that stands for the thing, it chooses.
        if (found.Count > 0 && target is NamedTarget { IsDefinite: false } && IsBareComparison(bare, pack)) return null;
        // An amount of something named is an order of its own, not an answer, even where its name fits the candidates.
        if (found.Count > 1 && reader.Read(text, state, language) is [{ Kind: "amount" or "add", Amount: not null, Target: NamedTarget }]) return null;
        if (found.Count > 1 && state.ActiveQuery is { } active && Wished(found, active) is { Count: > 0 } wished) found = wished;
        if (found.Count == 0 && Count(bare, state, language) is { } count) return new Act("ask-again") { Number = count };
        var amount = question.Quantity is { } quantity ? new DesiredAmount(quantity, AmountUnit.Offer) : null;
        if (found.Count > 0 && question.Instead is { } instead) return new Act("swap-answer") { Target = new ChosenTarget(found), Value = instead };
        return found.Count == 0 ? null : new Act("answer") { Target = new ChosenTarget(found), Amount = amount };
    }

    private bool IsBareComparison(string text, LanguagePack pack) => parser.Parse(text) is { Type: null } query && (query.Relative.Count > 0 || query.Price is not null) && !pack.Words.Has("one", text);

    /// <summary>A number while the choice is open says how many, not which.</summary>
    private decimal? Count(string text, ConversationState state, string language) => reader.Read(text, state, language) switch
    {
        [{ Kind: "quantity", Target: PronounTarget, Number: > 0 and var number }] => number,
        _ => reader.BareNumber(text, language),
    };

    /// <summary>Of several that fit the answer, those in the size and colour that were asked for before.</summary>
    private List<ShownOffer> Wished(IReadOnlyList<ShownOffer> found, ProductQuery active) =>
        [.. found.Where(offer => references.Find(offer)?.Variant is { } variant && wish.Fitting([variant], active).Count > 0)];

    private static ShownOffer? At(IReadOnlyList<ShownOffer> candidates, int ordinal)
    {
        var index = ordinal > 0 ? ordinal - 1 : candidates.Count + ordinal;
        return ordinal != 0 && index >= 0 && index < candidates.Count ? candidates[index] : null;
    }
}
