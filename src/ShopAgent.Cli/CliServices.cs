using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
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
        services.AddSingleton<IHostLifetime, CommandLifetime>();
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

    /// <summary>In the order of the help.</summary>
    private static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<ConfigurationCheck>().AddSingleton<SessionNames>().AddSingleton<CommandHost>().AddSingleton<CommandLineApp>();
        services.AddSingleton<CatalogReadiness>().AddSingleton<ImportDisplay>().AddSingleton<ImportExplanation>().AddSingleton<EmbeddingStep>().AddSingleton<IndexStep>().AddSingleton<EvaluationDisplay>();
        services.AddCommand<ChatCommand>(ChatCommand.Define);
        services.AddCommand<AskCommand>(AskCommand.Define);
        services.AddCommand<SearchCommand>(SearchCommand.Define);
        services.AddCommand<SimilarCommand>(SimilarCommand.Define);
        services.AddCommand<CompareCommand>(CompareCommand.Define);
        services.AddCommand<ImportCommand>(ImportCommand.Define);
        services.AddCommand<CatalogCommand>(CatalogCommand.Define);
        services.AddCommand<EvalCommand>(EvalCommand.Define);
        services.AddCommand<ModelsCommand>(ModelsCommand.Define);
        services.AddCommand<BasketCommand>(BasketCommand.Define);
        return services.AddCommand<ProfileCommand>(ProfileCommand.Define);
    }

    /// <summary>The grammar is made at once, the command itself when it runs: see <see cref="CommandHost"/>.</summary>
    private static IServiceCollection AddCommand<TCommand>(this IServiceCollection services, Func<CommandHost, Command> define) where TCommand : class =>
        services.AddSingleton<TCommand>().AddSingleton(provider => define(provider.GetRequiredService<CommandHost>()));
}
