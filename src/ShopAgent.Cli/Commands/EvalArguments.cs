namespace ShopAgent.Cli.Commands;

/// <param name="OutFile">Null: answers are not written.</param>
/// <param name="Repeat">1 or more.</param>
internal sealed record EvalArguments(string TasksFile, string? OutFile, int Repeat, bool ShowsFailures, bool IsJson);
