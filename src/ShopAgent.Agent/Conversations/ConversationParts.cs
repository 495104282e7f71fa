using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Grounding;
using ShopAgent.Agent.Models.Tracing;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Conversations;

/// <summary>What a conversation is made of.</summary>
internal sealed record ConversationParts(
    TurnAccessor Turn, ModelChain Models, Kernel Kernel, ChatOptions Options, OrderApproval Approval, HeldApproval HeldApproval, ChangeTexts Changes, Grounder Grounding, SystemPrompt Prompt,
    LanguageChooser Languages, PhraseBook Phrases, BasketTotaller Totaller, SessionStore Store, ModelTrace Trace, TurnLearning Learning,
    ProfileEraser Eraser, ILogger Logger);
