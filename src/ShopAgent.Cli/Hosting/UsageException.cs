namespace ShopAgent.Cli.Hosting;

/// <summary>Wrong arguments or settings.</summary>
/// <param name="problems">One sentence each: what is wrong and what to do.</param>
internal sealed class UsageException(params IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    public IReadOnlyList<string> Problems => problems;
}
