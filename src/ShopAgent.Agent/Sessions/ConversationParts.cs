using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ShopAgent.Agent.Embedded.Understanding;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Sessions;

/// <summary>What a conversation is made of.</summary>
internal sealed record ConversationParts(
    TurnAccessor Turn, IChatClient Client, ChatOptions Options, OrderApproval Approval, SystemPrompt Prompt, LanguageChooser Languages, PhraseBook Phrases,
    BasketTotaller Totaller, SessionStore Store, TurnLearning Learning, ProfileEraser Eraser, ILogger Logger);
