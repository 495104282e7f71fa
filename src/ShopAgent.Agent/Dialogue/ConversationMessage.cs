namespace ShopAgent.Agent.Dialogue;

/// <param name="Role">"user" or "assistant".</param>
internal sealed record ConversationMessage(string Role, string Text);
