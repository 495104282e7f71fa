namespace ShopAgent.Cli.Hosting;

/// <summary>Wrong arguments or settings; the message says what is wrong and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
