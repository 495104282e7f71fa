namespace ShopAgent.Tests.Conversations.Utterances;

/// <param name="Asks">Whether some part of it asks for the basket to change.</param>
internal sealed record GeneratedUtterance(string Text, bool Asks);
