using ShopAgent.Catalog.Products;

namespace ShopAgent.Cli.Commands;

/// <param name="IssuesFile">Where every issue is written; null: nowhere.</param>
internal sealed record ImportArguments(IReadOnlyList<string> Paths, Currency? Currency, string? IssuesFile, bool Force, bool IsJson);
