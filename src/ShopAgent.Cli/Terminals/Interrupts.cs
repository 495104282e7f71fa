namespace ShopAgent.Cli.Terminals;

/// <summary>
/// Ctrl-C. Whoever runs something that can be cancelled on its own takes it for that time; otherwise the whole command is cancelled. What nobody takes ends the process.
/// Handlers run on the signal's thread.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _command = new();
    private Func<bool>? _handler;

    /// <summary>Cancelled by a Ctrl-C that no handler takes.</summary>
    public CancellationToken Command => _command.Token;

    /// <summary>Those of the process's own console.</summary>
    public static Interrupts OfConsole()
    {
        var interrupts = new Interrupts();
        Console.CancelKeyPress += interrupts.OnCancelKeyPress;
        return interrupts;
    }

    /// <returns>False when nobody takes it.</returns>
    public bool Raise()
    {
        if (Volatile.Read(ref _handler) is { } handler) return handler();
        if (_command.IsCancellationRequested) return false;
        CancelCommand();
        return true;
    }

    /// <summary>Cancels the whole command, whoever has taken Ctrl-C.</summary>
    public void CancelCommand() => _command.Cancel();

    /// <summary>Sends Ctrl-C to the handler until the result is disposed; then the one before has it again.</summary>
    /// <param name="handler">Returns false to let the process end.</param>
    public IDisposable Take(Func<bool> handler) => new Release(this, Interlocked.Exchange(ref _handler, handler));

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKeyPress;
        _command.Dispose();
    }

    private void OnCancelKeyPress(object? sender, ConsoleCancelEventArgs e) => e.Cancel = Raise();

    private sealed class Release(Interrupts owner, Func<bool>? before) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref owner._handler, before);
    }
}
