using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Grounding;
using ShopAgent.Agent.Guard;
using ShopAgent.Agent.Models.Tracing;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Agent.Words;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Conversations;

/// <summary>Opens conversations: one kernel with its plugins, and one chain of models, for each.</summary>
public sealed class AgentSessions(IServiceProvider services)
{
    /// <summary>The session goes on where it stopped; a new name starts a new one.</summary>
    /// <param name="profile">The named profile to go on with; null: the one that the session had.</param>
    public AgentConversation Open(string name, string? profile = null)
    {
        var lifetime = services.CreateAsyncScope();
        var scope = lifetime.ServiceProvider;
        var kernel = Kernel(scope);
        var options = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }.ToChatOptions(kernel) ?? new ChatOptions();
        var store = scope.GetRequiredService<SessionStore>();
        var parts = new ConversationParts(
            lifetime, scope.GetRequiredService<TurnAccessor>(), scope.GetRequiredService<ModelChains>().Create(scope), kernel, options, scope.GetRequiredService<OrderApproval>(),
            scope.GetRequiredService<HeldApproval>(), scope.GetRequiredService<ChangeTexts>(), scope.GetRequiredService<Grounder>(), scope.GetRequiredService<SystemPrompt>(),
            scope.GetRequiredService<LanguageChooser>(), scope.GetRequiredService<PhraseBook>(), scope.GetRequiredService<BasketPricer>(), store, scope.GetRequiredService<ModelTrace>(),
            scope.GetRequiredService<TurnLearning>(), scope.GetRequiredService<ProfileEraser>(),
            scope.GetRequiredService<ILogger<AgentConversation>>());
        return new AgentConversation(parts, store.Load(name, profile));
    }

    private static Kernel Kernel(IServiceProvider scope)
    {
        var kernel = new Kernel(scope);
        kernel.AutoFunctionInvocationFilters.Add(scope.GetRequiredService<ToolGuard>());
        kernel.Plugins.AddFromObject(scope.GetRequiredService<CatalogTools>(), "catalog");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<DiscoveryTools>(), "discovery");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<BasketTools>(), "basket");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<BasketLifeTools>(), "baskets");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<PlanTools>(), "plan");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<ProfileTools>(), "profile");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<PersonTools>(), "person");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<WhyTools>(), "why");
        kernel.Plugins.AddFromObject(scope.GetRequiredService<CheckoutTools>(), "checkout");
        return kernel;
    }
}

/// <summary>What a conversation is made of.</summary>
/// <param name="Lifetime">Of the tools and models that are the conversation's own.</param>
internal sealed record ConversationParts(
    AsyncServiceScope Lifetime, TurnAccessor Turn, ModelChain Models, Kernel Kernel, ChatOptions Options, OrderApproval Approval, HeldApproval HeldApproval, ChangeTexts Changes, Grounder Grounding, SystemPrompt Prompt,
    LanguageChooser Languages, PhraseBook Phrases, BasketPricer Pricer, SessionStore Store, ModelTrace Trace, TurnLearning Learning,
    ProfileEraser Eraser, ILogger Logger);
