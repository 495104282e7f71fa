using System.Globalization;

namespace ShopAgent.Cli.Conversations;

/// <summary>What slash commands work on.</summary>
internal sealed class ChatState(IConversation conversation) : IAsyncDisposable
{
    /// <summary>Of the shopper's system, until the first reply shows what they speak.</summary>
    public static string InitialLanguage => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>What stands after the name of the slash command that runs; "" when nothing does.</summary>
    public string Arguments { get; set; } = "";

    public IConversation Conversation { get; private set; } = conversation;

    /// <summary>Of the latest reply: "en" or "fr".</summary>
    public string Language { get; set; } = InitialLanguage;

    /// <summary>Goes on with another conversation; the one before is let go.</summary>
    public async ValueTask ChangeAsync(IConversation next)
    {
        await Conversation.DisposeAsync();
        Conversation = next;
    }

    public ValueTask DisposeAsync() => Conversation.DisposeAsync();
}
