using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Chat.Slash;

/// <summary>The commands in the order in which /help lists them.</summary>
internal sealed class SlashCommands(IEnumerable<ISlashCommand> commands, ITerminal terminal, RenderContexts contexts)
{
    private const string Help = "/help";

    private readonly IReadOnlyList<ISlashCommand> _commands = [.. commands];

    public static bool IsSlash(string line) => line.StartsWith('/');

    /// <returns>False when the chat is to end.</returns>
    public ValueTask<bool> RunAsync(string line, ChatState chat, CancellationToken cancellationToken)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        var name = parts[0].ToLowerInvariant();
        chat.Arguments = parts.Length > 1 ? parts[1] : "";
        if (_commands.FirstOrDefault(command => command.Name == name) is { } known) return known.RunAsync(chat, cancellationToken);
        var words = contexts.Words(chat.Language);
        if (name != Help) terminal.Write(PanelLayout.Stack(PanelLayout.Data(words.Format("slash.unknown", name), Palette.Notice)));
        terminal.Write(HelpText(words));
        return ValueTask.FromResult(true);
    }

    private IRenderable HelpText(PanelWords words)
    {
        var table = PanelLayout.Columns(terminal.Width, PanelLayout.Left(), PanelLayout.Left());
        table.Columns[0].NoWrap = true;
        table.AddRow(PanelLayout.Data(Help, Palette.Accent), PanelLayout.Data(words["slash.help"], Palette.Quiet));
        foreach (var command in _commands) table.AddRow(PanelLayout.Data(command.Name, Palette.Accent), PanelLayout.Data(words[command.DescriptionKey], Palette.Quiet));
        return PanelLayout.Stack(PanelLayout.Data(words["slash.intro"]), table);
    }
}
