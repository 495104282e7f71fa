using ShopAgent.Agent.Dialogue;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Conversations;

/// <summary>Makes a fact gone wherever it may still stand: in the profile, and in what the conversations of the profile remember.</summary>
public sealed class ProfileEraser(SessionStore store, ProfileWords words)
{
    /// <summary>Forgets the facts, stores the session and cleans the other sessions of the profile.</summary>
    /// <exception cref="SessionConflictException">The session or the profile was changed elsewhere meanwhile.</exception>
    public ShopperSession Erase(ShopperSession session, IReadOnlyList<ProfileFact> facts)
    {
        var names = words.NamesOf(facts);
        var clean = session with { Profile = session.Profile.Forget([.. facts.Select(fact => fact.Id)]), Conversation = Clean(session.Conversation, names) };
        var saved = store.Save(clean).Session;
        EraseElsewhere(saved, names);
        return saved;
    }

    /// <summary>Cleans what the other sessions of the profile remember of the conversation.</summary>
    internal void EraseElsewhere(ShopperSession session, IReadOnlyList<string> names)
    {
        foreach (var name in store.SessionsOf(session.ProfileName).Where(name => name != session.Name))
        {
            var other = store.Load(name);
            var conversation = Clean(other.Conversation, names);
            if (conversation != other.Conversation) store.Save(other with { Conversation = conversation });
        }
    }

    private static string Clean(string conversation, IReadOnlyList<string> names) =>
        conversation.Length == 0 ? conversation : ConversationJson.Write(ConversationJson.Read(conversation).Forget(names));
}
