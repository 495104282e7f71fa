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

/// <summary>Shows or empties the basket of a session.</summary>
internal sealed class BasketHandler(
    SessionStore sessions, BasketTotaller totaller, BasketExporter exporter, IOptions<ProfileOptions> options, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    public Task ShowAsync(string sessionName, bool isJson, CancellationToken cancellationToken) => PrintAsync(Load(sessionName), isJson, cancellationToken);

    public Task ClearAsync(string sessionName, bool isJson, CancellationToken cancellationToken)
    {
        var session = Load(sessionName);
        var outcome = BasketEditor.Clear(session.Basket);
        if (outcome.IsChanged) sessions.Save(session with { Basket = outcome.Basket, PendingOrder = null });
        return PrintAsync(session with { Basket = outcome.Basket }, isJson, cancellationToken);
    }

    public async Task ListSavedAsync(string sessionName, bool isJson, CancellationToken cancellationToken)
    {
        var saved = sessions.SavedBaskets(Load(sessionName).ProfileName);
        if (!isJson) terminal.Write(SavedBasketsRenderer.Render(new SavedBasketsPanel(saved), contexts.Of(ChatState.InitialLanguage, terminal.Width)));
        else foreach (var basket in saved) await json.WriteAsync(SavedBasketJson.Of(basket), CliJson.Readable.SavedBasketJson, cancellationToken);
    }

    /// <exception cref="CommandFailedException">The basket is empty, the format is unknown, or the file cannot be written.</exception>
    public Task ExportAsync(string sessionName, string? file, string? format, CancellationToken cancellationToken)
    {
        var lines = Load(sessionName).Basket.Lines;
        if (lines.Count == 0) throw new CommandFailedException("The basket is empty; there is nothing to export.");
        var named = format ?? file;
        var chosen = named is null ? ExportFormat.Markdown : ExportFormats.Read(named) ?? throw new CommandFailedException($"\"{named}\" names no format; use --format markdown, csv, json or html.");
        var language = ChatState.InitialLanguage;
        return NewFile.WriteAsync(file, exporter.Write(language == "fr" ? "Mon panier" : "My basket", lines, chosen, language), terminal, contexts, cancellationToken);
    }

    private ShopperSession Load(string sessionName) => sessions.Load(sessionName, options.Value.NameOrNull);

    private async Task PrintAsync(ShopperSession session, bool isJson, CancellationToken cancellationToken)
    {
        var basket = session.Basket;
        var totals = totaller.Of(basket.Lines);
        if (isJson) await json.WriteAsync(BasketJson.Of(basket.Lines, totals), CliJson.Readable.BasketJson, cancellationToken);
        else terminal.Write(BasketRenderer.Render(new BasketPanel(basket, totals) { Budget = ProfileBudget.OfPurchase(session.Profile) }, contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }
}
