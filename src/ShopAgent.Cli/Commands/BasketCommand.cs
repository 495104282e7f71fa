using System.CommandLine;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Commands;

/// <summary>Shows, exports or empties the basket of a session, and lists the saved ones.</summary>
internal sealed class BasketCommand(
    SessionStore sessions, BasketPricer pricer, BasketExporter exporter, IOptions<ProfileOptions> options, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    public static Command Define(CommandHost host)
    {
        var session = GlobalOptions.Session();
        session.Recursive = true;
        var showAction = host.Action<BasketCommand>((self, parse, cancellationToken) => self.ShowAsync(parse.GetValue(session), parse.IsJson(), cancellationToken));
        var show = new Command("show", "Show the basket with shipping and totals");
        show.SetAction(showAction);
        var clear = new Command("clear", "Empty the basket; \"undo\" in the chat brings it back");
        clear.SetAction(host.Action<BasketCommand>((self, parse, cancellationToken) => self.ClearAsync(parse.GetValue(session), parse.IsJson(), cancellationToken)));
        var saved = new Command("saved", "List the baskets that are kept under a name; \"load my basket NAME\" in the chat brings one back");
        saved.SetAction(host.Action<BasketCommand>((self, parse, cancellationToken) => self.ListSavedAsync(parse.GetValue(session), parse.IsJson(), cancellationToken)));
        var file = new Argument<string?>("FILE") { Description = "File to write; without it the text is printed", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format") { Description = "markdown, csv, json or html; without it the file name decides", HelpName = "FORMAT" };
        var export = new Command("export", "Write the basket as Markdown, CSV, JSON or an HTML page") { file, format };
        export.SetAction(host.Action<BasketCommand>((self, parse, cancellationToken) => self.ExportAsync(parse.GetValue(session), parse.GetValue(file), parse.GetValue(format), cancellationToken)));
        var command = new ExampleCommand(
            "basket",
            "Show, export or empty the basket",
            "shopagent basket",
            "shopagent basket export list.html",
            "shopagent basket export --format csv",
            "shopagent basket clear --session camping") { session, show, clear, saved, export };
        command.SetAction(showAction);
        return command;
    }

    private Task ShowAsync(string? sessionName, bool isJson, CancellationToken cancellationToken) => PrintAsync(Load(sessionName), isJson, cancellationToken);

    private Task ClearAsync(string? sessionName, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        var outcome = BasketEditor.Clear(session.Basket);
        if (outcome.IsChanged) sessions.Save(session with { Basket = outcome.Basket, PendingOrder = null });
        return PrintAsync(session with { Basket = outcome.Basket }, isJson, cancellationToken);
    }

    private async Task ListSavedAsync(string? sessionName, bool isJson, CancellationToken cancellationToken)
    {
        var saved = sessions.SavedBaskets(Load(sessionName).ProfileName);
        if (!isJson) terminal.Write(SavedBasketsRenderer.Render(new SavedBasketsPanel(saved), contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        else foreach (var basket in saved) await json.WriteAsync(SavedBasketJson.Of(basket), CliJson.Readable.SavedBasketJson, cancellationToken);
    }

    /// <exception cref="CommandFailedException">The basket is empty, the format is unknown, or the file cannot be written.</exception>
    private Task ExportAsync(string? sessionName, string? file, string? format, CancellationToken cancellationToken)
    {
        var lines = Load(sessionName).Basket.Lines;
        if (lines.Count == 0) throw new CommandFailedException("The basket is empty; there is nothing to export.");
        var named = format ?? file;
        var chosen = named is null ? ExportFormat.Markdown : ExportFormats.Read(named) ?? throw new CommandFailedException($"\"{named}\" names no format; use --format markdown, csv, json or html.");
        var language = ChatState.InitialLanguage;
        return NewFile.WriteAsync(file, exporter.Write(language == "fr" ? "Mon panier" : "My basket", lines, chosen, language), terminal, contexts, cancellationToken);
    }

    private ShopperSession Load(string? sessionName) => sessions.Load(sessionName ?? SessionNames.Default, options.Value.NameOrNull);

    private async Task PrintAsync(ShopperSession session, bool isJson, CancellationToken cancellationToken)
    {
        var basket = session.Basket;
        var totals = pricer.Of(basket.Lines);
        if (isJson) await json.WriteAsync(BasketJson.Of(basket.Lines, totals), CliJson.Readable.BasketJson, cancellationToken);
        else terminal.Write(BasketRenderer.Render(new BasketPanel(basket, totals) { Budget = ProfileBudget.OfPurchase(session.Profile) }, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }
}
