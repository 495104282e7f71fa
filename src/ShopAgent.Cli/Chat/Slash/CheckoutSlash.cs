using ShopAgent.Agent.Panels;
using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Checkout;

namespace ShopAgent.Cli.Chat.Slash;

/// <summary>Puts the order summary on screen. It orders nothing: the shopper's next line decides.</summary>
internal sealed class CheckoutSlash(ITerminal terminal, RenderContexts contexts, CheckoutService checkout) : ISlashCommand
{
    public string Name => "/checkout";

    public string DescriptionKey => "slash.checkout";

    public async ValueTask<bool> RunAsync(ChatState chat, CancellationToken cancellationToken)
    {
        var context = contexts.Of(chat.Language, terminal.Width);
        var offer = checkout.Propose(chat.Conversation.Session);
        await chat.Conversation.SaveAsync(offer.Session, cancellationToken);
        string[] remarks = [.. offer.Changes.Select(change => change.Message).Concat(offer.Refusals).Distinct()];
        if (remarks.Length > 0) terminal.Write(PanelLayout.Stack(remarks.Select(remark => PanelLayout.Data(remark, Palette.Notice))));
        if (offer.Proposal is { } proposal) terminal.Write(CheckoutRenderer.Render(new CheckoutPanel(proposal), context));
        return true;
    }
}
