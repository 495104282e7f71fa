namespace ShopAgent.Agent.Words;

/// <summary>A word file that cannot be used, with the place to mend.</summary>
public sealed class WordFileException(string path, int line, string problem)
    : Exception($"{path}, line {line}: {problem}.");
