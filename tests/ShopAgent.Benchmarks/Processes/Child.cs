using System.Diagnostics;

namespace ShopAgent.Benchmarks.Processes;

/// <summary>Runs a command of this program in a process of its own, so that its memory is its own and it can be killed.</summary>
internal static class Child
{
    public const string Import = "child-import";

    public const string Stages = "child-stages";

    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(20);

    public static Process Start(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <returns>What it printed, and the largest working set that was seen.</returns>
    public static (string Output, long PeakBytes) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(SampleEvery))
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        var text = output.GetAwaiter().GetResult().TrimEnd();
        return process.ExitCode == 0 ? (text, peak) : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with exit code {process.ExitCode}: {text}");
    }
}
