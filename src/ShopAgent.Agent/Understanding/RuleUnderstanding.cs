using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>Understanding by the sentence patterns of the language files: an answer to the open question first, else whatever the message asks for.</summary>
internal sealed class RuleUnderstanding(UtteranceReader reader, AnswerReader answers, LanguagePacks packs) : IUnderstanding
{
    public IReadOnlyList<Act> Read(string utterance, ConversationState state, string language)
    {
        reader.ReadAhead(utterance);
        return answers.Read(utterance, state, language, packs[language]) is { } answer ? [answer] : Summed(reader.Read(utterance, state, language));
    }

    /// <summary>The same thing asked for twice is twice as much of it.</summary>
    private static List<Act> Summed(IReadOnlyList<Act> acts)
    {
        List<Act> summed = [];
        foreach (var act in acts)
        {
            if (act.Kind is "add" or "amount" && act.Target is NamedTarget && summed.FindIndex(other => other with { Amount = null, Number = null } == act with { Amount = null, Number = null } && other.Amount?.Unit == act.Amount?.Unit) is >= 0 and var at)
                summed[at] = summed[at] with { Amount = new DesiredAmount((summed[at].Amount?.Value ?? 1) + (act.Amount?.Value ?? 1), act.Amount?.Unit ?? AmountUnit.Offer) };
            else summed.Add(act);
        }

        return summed;
    }
}
