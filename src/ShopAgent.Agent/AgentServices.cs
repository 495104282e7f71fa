using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;
using ShopAgent.Agent.Conversations;
using ShopAgent.Agent.Embedded;
using ShopAgent.Agent.Embedded.Scripts;
using ShopAgent.Agent.Grounding;
using ShopAgent.Agent.Grounding.Checks;
using ShopAgent.Agent.Guard;
using ShopAgent.Agent.Models;
using ShopAgent.Agent.Models.Checking;
using ShopAgent.Agent.Models.Settings;
using ShopAgent.Agent.Models.Tracing;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Prompts;
using ShopAgent.Agent.References;
using ShopAgent.Agent.Telemetry;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Understanding;
using ShopAgent.Agent.Wording;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Agent;

public static class AgentServices
{
    /// <summary>Tools, models and conversations. Needs AddCatalog and AddShopping.</summary>
    public static IServiceCollection AddAgent(this IServiceCollection services)
    {
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>());
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>());
        services.AddSingleton<ModelTrace>().AddSingleton<EndpointModels>().AddSingleton<ModelChains>().AddSingleton<ModelCheck>();
        services.AddSingleton(provider => new ModelChecks(provider.GetRequiredService<IOptions<ModelOptions>>(), provider.GetRequiredService<ModelCheck>()));
        services.TryAddKeyedSingleton<IChatClient>(ModelKeys.Endpoint, (provider, _) => provider.GetRequiredService<EndpointModels>().Of(provider.GetRequiredService<IOptions<ModelOptions>>().Value));
        services.TryAddKeyedScoped<IChatClient, EmbeddedModel>(ModelKeys.Embedded);
        services.AddSingleton<ShoppingAgents>().AddScoped<AgentParts>().AddScoped(provider => provider.GetRequiredService<ModelChains>().Create(provider)).AddSingleton<TurnLearning>().AddSingleton<ProfileEraser>();
        return services.AddUnderstanding().AddTools().AddGrounding();
    }

    private static IServiceCollection AddUnderstanding(this IServiceCollection services)
    {
        services.AddSingleton<LanguageDetector>().AddSingleton<LanguageChooser>().AddSingleton<LanguagePacks>().AddSingleton<PhraseBook>().AddSingleton<StateBlock>().AddSingleton<SystemPrompt>();
        services.AddSingleton<OccasionBook>().AddSingleton<OccasionReader>().AddSingleton<SpellingCorrector>();
        services.AddSingleton<NeedSplitter>().AddSingleton<SwapRequest>().AddSingleton<GiftWish>().AddSingleton<UtteranceReader>().AddSingleton<AnswerReader>();
        services.TryAddSingleton<IUnderstanding, RuleUnderstanding>();
        services.AddScoped<UnderstoodTurn>();
        services.AddSingleton<CandidateMatcher>().AddSingleton<TargetResolver>().AddSingleton<ShownPicker>();
        services.AddSingleton<Purchasable>().AddSingleton<SpokenTerms>().AddSingleton<OfferText>().AddSingleton<BasketWording>().AddSingleton<PlanWording>();
        services.AddSingleton<AddScript>();
        services.AddSingleton<IActScript>(provider => provider.GetRequiredService<AddScript>());
        services.AddSingleton<IActScript, SearchScript>().AddSingleton<IActScript, DescribeScript>().AddSingleton<IActScript, BasketScript>();
        services.AddSingleton<IActScript, SwapScript>().AddSingleton<IActScript, PlanScript>().AddSingleton<IActScript, ProfileScript>();
        services.AddSingleton<SearchScript>().AddSingleton<IActScript, BasketLifeScript>().AddSingleton<IActScript, PersonScript>().AddSingleton<IActScript, WhyScript>();
        return services.AddSingleton<IActScript, CheckoutScript>().AddSingleton<IActScript, TalkScript>();
    }

    private static IServiceCollection AddTools(this IServiceCollection services)
    {
        services.AddScoped<TurnAccessor>().AddScoped<IAutoFunctionInvocationFilter, ToolGuard>().AddScoped<OrderApproval>().AddScoped<HeldApproval>().AddSingleton<ChangeSentences>();
        services.AddScoped<ChangeConsent>().AddSingleton<AskedProducts>().AddSingleton<AskedQuantity>();
        services.AddScoped<OfferGate>().AddScoped<SafeReplacements>();
        services.AddSingleton<VariantMatcher>().AddSingleton<FactReader>().AddSingleton<StillWords>();
        services.AddSingleton<ProductIdResolver>().AddSingleton<ShopDirectory>().AddSingleton<OfferSummaries>().AddSingleton<FilterReader>();
        services.AddScoped<NearMisses>().AddScoped<SearchReplies>().AddScoped<SearchQueries>().AddScoped<CatalogSearch>().AddScoped<ProductDetails>();
        services.AddScoped<BasketEdits>().AddScoped<BasketReplies>().AddScoped<ProfileReplies>().AddScoped<NeedReader>().AddScoped<PlanService>().AddScoped<PlanCalls>();
        return services.AddPlugins();
    }

    /// <summary>The kernel with its plugins, as AddKernel of Semantic Kernel registers them; scoped, because they work on the turn of one conversation.</summary>
    private static IServiceCollection AddPlugins(this IServiceCollection services)
    {
        services.AddKernel();
        services.AddScoped<SavedBasketsPlugin>().AddScoped<PersonPlugin>().AddScoped<WhyPlugin>().AddScoped<FacetsPlugin>().AddScoped<QuestionPlugin>().AddScoped<OrderHistoryPlugin>().AddScoped<MoreTools>();
        return services
            .AddPlugin<CatalogPlugin>("catalog").AddPlugin<BasketPlugin>("basket").AddPlugin<ShopperPlugin>("shopper").AddPlugin<ShopsPlugin>("shops").AddPlugin<OrdersPlugin>("orders").AddPlugin<MorePlugin>("more");
    }

    private static IServiceCollection AddPlugin<T>(this IServiceCollection services, string name)
        where T : class => services.AddScoped<T>().AddScoped(provider => ToolFactory.Create(provider.GetRequiredService<T>(), name));

    private static IServiceCollection AddGrounding(this IServiceCollection services)
    {
        services.AddSingleton<ClaimWords>().AddSingleton<AmountFinder>().AddSingleton<SentenceReader>().AddSingleton<FactSource>().AddSingleton<GroundingCheck>().AddSingleton<Grounder>();
        services.AddSingleton<IClaimCheck, AmountCheck>().AddSingleton<IClaimCheck, RatingCheck>().AddSingleton<IClaimCheck, StockCheck>().AddSingleton<IClaimCheck, DeliveryCheck>();
        services.AddSingleton<IClaimCheck, DiscountCheck>().AddSingleton<IClaimCheck, SafetyCheck>().AddSingleton<IClaimCheck, ActionCheck>().AddSingleton<IClaimCheck, NameCheck>();
        return services.AddSingleton<IClaimCheck, LeakCheck>().AddSingleton<IClaimCheck, RankingCheck>();
    }
}
