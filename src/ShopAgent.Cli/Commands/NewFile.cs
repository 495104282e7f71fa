using ShopAgent.Cli.Conversations;
using ShopAgent.Cli.Hosting;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Commands;

/// <summary>Writes what a command made to a file of the shopper's choice, or to standard output.</summary>
internal static class NewFile
{
    /// <param name="file">Null: standard output.</param>
    /// <exception cref="CommandFailedException">The file is there already, or cannot be written.</exception>
    public static async Task WriteAsync(string? file, string content, ITerminal terminal, RenderContexts contexts, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await Console.Out.WriteAsync(content.AsMemory(), cancellationToken);
            return;
        }

        var path = Path.GetFullPath(file);
        try
        {
            await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(content.AsMemory(), cancellationToken);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new CommandFailedException($"{path} is there already; choose another name, or delete it first.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{path} cannot be written: {exception.Message}");
        }

        terminal.Write(PanelLayout.Stack(PanelLayout.Data(contexts.Words(ChatState.InitialLanguage).Format("export.written", path), Palette.Good)));
    }
}
