using ShopAgent.Import.Importing;

namespace ShopAgent.Cli.Commands;

/// <param name="Paths">Empty: what Catalog:Sources names.</param>
/// <param name="IssuesFile">Where every issue is written; null: nowhere.</param>
internal sealed record ImportArguments(IReadOnlyList<string> Paths, ImportOptions Options, string? IssuesFile, bool IsJson);
