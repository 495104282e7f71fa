using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Grounding;
using ShopAgent.Agent.Models.Tracing;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Wording;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Conversations;

/// <summary>What one agent is made of; scoped, as its kernel, plugins and models are.</summary>
internal sealed record AgentParts(
    Kernel Kernel, ModelChain Models, TurnAccessor Turn, UnderstoodTurn Understood, OrderApproval Approval, HeldApproval HeldApproval, ChangeSentences Changes, Grounder Grounding, SystemPrompt Prompt,
    LanguageChooser Languages, PhraseBook Phrases, BasketPricer Pricer, SessionStore Store, ModelTrace Trace, TurnLearning Learning, ProfileEraser Eraser, ILogger<AgentParts> Logger)
{
    /// <summary>The kernel's functions, offered to the model and called as it asks.</summary>
    public ChatOptions Options { get; } = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }.ToChatOptions(Kernel) ?? new ChatOptions();
}
