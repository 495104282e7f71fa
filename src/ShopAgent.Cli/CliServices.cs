using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Chat.Slash;
using ShopAgent.Cli.Commands;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Imports;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli;

/// <summary>Registers the terminal, the chat and the commands. What a test replaces is added with TryAdd.</summary>
internal static class CliServices
{
    public static IServiceCollection AddCli(this IServiceCollection services) => services.AddTerminal().AddChat().AddCommands();

    private static IServiceCollection AddTerminal(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => StandardStreams.CreateConsole());
        services.TryAddSingleton(_ => StandardStreams.OpenInput());
        services.TryAddSingleton(_ => new JsonLines(StandardStreams.OpenOutput()));
        services.TryAddSingleton<ITerminal, ConsoleTerminal>();
        services.TryAddSingleton(_ => Interrupts.OfConsole());
        services.TryAddSingleton<RenderContexts>();
        return services;
    }

    private static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton<ISlashCommand, BasketSlash>();
        services.AddSingleton<ISlashCommand, BasketsSlash>();
        services.AddSingleton<ISlashCommand, ProfileSlash>();
        services.AddSingleton<ISlashCommand, UndoSlash>();
        services.AddSingleton<ISlashCommand, CheckoutSlash>();
        services.AddSingleton<ISlashCommand, ShopsSlash>();
        services.AddSingleton<ISlashCommand, NewSlash>();
        services.AddSingleton<ISlashCommand, QuitSlash>();
        services.TryAddSingleton<IConversations, AgentConversations>();
        services.AddSingleton<SlashCommands>();
        services.AddSingleton<Greeting>();
        services.AddSingleton<TurnPresenter>();
        return services.AddSingleton<ChatLoop>().AddSingleton<JsonChat>().AddSingleton<SingleTurn>();
    }

    private static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<ConfigurationCheck>().AddSingleton<SessionNames>().AddSingleton<CommandHost>().AddSingleton<CommandLineApp>().AddSingleton<ChatCommand>();
        services.AddSingleton<Command>(provider => provider.GetRequiredService<ChatCommand>());
        services.AddSingleton<Command, AskCommand>().AddSingleton<AskHandler>();
        services.AddSingleton<Command, SearchCommand>().AddSingleton<SearchHandler>();
        services.AddSingleton<Command, SimilarCommand>().AddSingleton<SimilarHandler>();
        services.AddSingleton<Command, CompareCommand>().AddSingleton<CompareHandler>();
        services.AddSingleton<Command, ImportCommand>().AddSingleton<ImportHandler>().AddSingleton<ExplainHandler>().AddSingleton<ImportDisplay>();
        services.AddSingleton<Command, CatalogCommand>().AddSingleton<CatalogHandler>().AddSingleton<CatalogRemoveHandler>();
        services.AddSingleton<Command, EvalCommand>().AddSingleton<EvalHandler>().AddSingleton<EvaluationDisplay>();
        services.AddSingleton<Command, ModelsCommand>().AddSingleton<ModelsHandler>();
        services.AddSingleton<Command, BasketCommand>().AddSingleton<BasketHandler>();
        services.AddSingleton<Command, ProfileCommand>().AddSingleton<ProfileHandler>();
        return services.AddSingleton<ChatHandler>().AddSingleton<CatalogReadiness>().AddSingleton<EmbeddingStep>();
    }
}
