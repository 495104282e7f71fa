using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Understanding;

/// <summary>Reads what a shopper asks for. Implemented by the rules of the language files, and by scripts in tests.</summary>
internal interface IUnderstanding
{
    /// <param name="utterance">The shopper's message, whole.</param>
    /// <param name="state">The conversation as it was before.</param>
    /// <param name="language">"en" or "fr".</param>
    /// <returns>At least one act, in the order said.</returns>
    IReadOnlyList<Act> Read(string utterance, ConversationState state, string language);
}

/// <summary>The message of a turn, understood once: for the model that plays it and for the guard that holds changes against it, whichever model of a chain asks.</summary>
internal sealed class UnderstoodTurn(IUnderstanding understanding)
{
    private (string Utterance, ConversationState State, IReadOnlyList<Act> Acts)? _read;

    public IReadOnlyList<Act> Acts(TurnView turn)
    {
        if (_read is not { } read || read.Utterance != turn.Utterance || !ReferenceEquals(read.State, turn.StateBefore))
            _read = (turn.Utterance, turn.StateBefore, understanding.Read(turn.Utterance, turn.StateBefore, turn.Language));
        return _read!.Value.Acts;
    }
}
