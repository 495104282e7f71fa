using System.Text;
using System.Text.Json;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>Reads the body of a reply, streamed or whole (whichever the server chose to send), part by part.</summary>
internal sealed class ReplySource(Stream body, ToolNames names, ReplyClock clock, string? key) : IDisposable
{
    private readonly StreamReader reader = new(body, Encoding.UTF8);
    private readonly ReplyAssembler assembler = new(names);
    private readonly SseParser parser = new();
    private bool opened;
    private bool ended;

    /// <summary>The next part; null after the last, which alone has a finish reason.</summary>
    /// <exception cref="EndpointException">The body is no reply, reports an error, breaks off or falls silent.</exception>
    public async Task<Reply?> NextAsync(CancellationToken cancellationToken)
    {
        if (ended)
            return null;
        var line = opened ? await NextLineAsync(cancellationToken) : await FirstLineAsync(cancellationToken);
        if (!opened && !SseParser.IsField(line!))
            return Whole(await RestAsync(line!, cancellationToken));
        opened = true;
        for (; line is not null; line = await NextLineAsync(cancellationToken))
        {
            if (parser.Push(line) is not { } item)
                continue;
            if (item.Json is not { } json)
                return End(closed: true);
            if (Take(json, item.IsError) is { } words)
                return words;
        }
        return End(closed: false);
    }

    public void Dispose() => reader.Dispose();

    private Reply Whole(string text)
    {
        if (text.StartsWith('<'))
            throw new EndpointException(FailureKind.NotAnApi);
        if (Json.Parse(text) is not { } json)
            throw new EndpointException(FailureKind.Unreadable, Printable.Text(text, key));
        var words = Take(json.First() ?? json, isError: false);
        var end = End(closed: true);
        return words is null ? end : ReplyAssembler.Join([words, end]);
    }

    private Reply End(bool closed)
    {
        ended = true;
        return assembler.End(closed);
    }

    private Reply? Take(JsonElement json, bool isError)
    {
        if (ErrorReply.Find(json, isError) is { } error)
            throw new EndpointException(ErrorClassifier.Classify(error), Printable.Text(error.Message, key), error.Status);
        var piece = ReplyReader.Read(json);
        if (piece.HasWords || piece.Calls.Count > 0)
            clock.Progress();
        return assembler.Add(piece);
    }

    private async Task<string> FirstLineAsync(CancellationToken cancellationToken)
    {
        while (await NextLineAsync(cancellationToken) is { } line)
        {
            if (line.Trim() is { Length: > 0 } text)
                return text;
        }
        throw new EndpointException(FailureKind.Empty);
    }

    private async Task<string> RestAsync(string first, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(first);
        while (await NextLineAsync(cancellationToken) is { } line)
            text.Append('\n').Append(line);
        return text.ToString();
    }

    private async Task<string?> NextLineAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await TimeLimit.RunAsync(
                token => reader.ReadLineAsync(token).AsTask(),
                clock.Remaining(assembler.Started),
                clock.Time,
                assembler.Started ? FailureKind.Silent : FailureKind.TimedOut,
                cancellationToken);
        }
        catch (Exception error) when (assembler.Finished && error is IOException or EndpointException)
        {
            return null;
        }
        catch (IOException error)
        {
            throw new EndpointException(assembler.Started ? FailureKind.Truncated : FailureKind.Disconnected, inner: error);
        }
    }
}
