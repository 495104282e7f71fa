using ShopAgent.Cli.Terminals;

namespace ShopAgent.Tests.Cli;

public sealed class InterruptsTests : IDisposable
{
    private readonly Interrupts _interrupts = new();

    [Fact]
    public void Without_a_handler_the_first_cancels_the_command_and_the_second_ends_the_process()
    {
        Assert.True(_interrupts.Raise());
        Assert.True(_interrupts.Command.IsCancellationRequested);
        Assert.False(_interrupts.Raise());
    }

    [Fact]
    public void The_innermost_handler_takes_it_and_gives_it_back()
    {
        using (_interrupts.Take(() => false))
        {
            using (_interrupts.Take(() => true)) Assert.True(_interrupts.Raise());
            Assert.False(_interrupts.Raise());
        }

        Assert.False(_interrupts.Command.IsCancellationRequested);
    }

    public void Dispose() => _interrupts.Dispose();
}
