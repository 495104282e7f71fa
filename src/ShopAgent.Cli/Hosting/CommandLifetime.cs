using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using ShopAgent.Cli.Terminals;

namespace ShopAgent.Cli.Hosting;

/// <summary>
/// The host lives as long as its command. Ctrl-C stays with <see cref="Interrupts"/>, because in a chat it cancels a turn before it ends the program; a request to terminate cancels the command and
/// gives it a moment to end by itself, so that what it began is taken back or stored and what telemetry holds is sent.
/// </summary>
internal sealed class CommandLifetime(Interrupts interrupts) : IHostLifetime, IDisposable
{
    /// <summary>A command that waits for a key does not hear of it; then the signal takes its course.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly ManualResetEventSlim _stopped = new();
    private PosixSignalRegistration? _signal;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signal ??= PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Terminate());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stopped.Set();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _signal?.Dispose();
        _stopped.Dispose();
    }

    private void Terminate()
    {
        interrupts.CancelCommand();
        _stopped.Wait(Grace);
    }
}
