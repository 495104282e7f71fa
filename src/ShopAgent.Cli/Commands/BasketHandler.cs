using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Chat;
using ShopAgent.Cli.Json;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Cli.Commands;

/// <summary>Shows or empties the basket of a session.</summary>
internal sealed class BasketHandler(SessionStore sessions, BasketTotaller totaller, ITerminal terminal, RenderContexts contexts, JsonLines json)
{
    public Task ShowAsync(string sessionName, bool isJson, CancellationToken cancellationToken) => PrintAsync(sessions.Load(sessionName).Basket, isJson, cancellationToken);

    public Task ClearAsync(string sessionName, bool isJson, CancellationToken cancellationToken)
    {
        var session = sessions.Load(sessionName);
        var outcome = BasketEditor.Clear(session.Basket);
        if (outcome.IsChanged) sessions.Save(session with { Basket = outcome.Basket, PendingOrder = null });
        return PrintAsync(outcome.Basket, isJson, cancellationToken);
    }

    private async Task PrintAsync(Basket basket, bool isJson, CancellationToken cancellationToken)
    {
        var totals = totaller.Of(basket.Lines);
        if (isJson) await json.WriteAsync(BasketJson.Of(basket.Lines, totals), CliJson.Readable.BasketJson, cancellationToken);
        else terminal.Write(BasketRenderer.Render(new BasketPanel(basket, totals), contexts.Of(ChatState.InitialLanguage, terminal.Width)));
    }
}
