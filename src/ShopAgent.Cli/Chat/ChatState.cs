using ShopAgent.Cli.Conversations;

namespace ShopAgent.Cli.Chat;

/// <summary>What slash commands work on.</summary>
internal sealed class ChatState(IConversation conversation, string language)
{
    public IConversation Conversation { get; } = conversation;

    /// <summary>Of the latest reply: "en" or "fr".</summary>
    public string Language { get; set; } = language;
}
