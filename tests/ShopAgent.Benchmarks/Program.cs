using ShopAgent.Benchmarks;
using ShopAgent.Benchmarks.Imports;
using ShopAgent.Benchmarks.Kills;
using ShopAgent.Benchmarks.Personas;
using ShopAgent.Benchmarks.Planning;
using ShopAgent.Benchmarks.Processes;
using ShopAgent.Benchmarks.Searches;
using ShopAgent.Benchmarks.Turns;

const string Usage = """
    Usage: dotnet run -c Release --project tests/ShopAgent.Benchmarks -- COMMAND [OPTIONS]
      import  [--products N] [--directory DIR]   Time, ratio to a bare INSERT, memory and size of an import; unchanged and 1 % changed again (default 1,000,000 products).
      kill    [--megabytes N] [--times N] [--directory DIR]   Kill an import at random moments and look at what it left (default 100 MB, 10 times).
      hostile [--directory DIR]                  Time and memory of files that want too much.
      same    DATABASE DATABASE                  Compare the contents of two catalogues.
      planner [--instances N] [--seed N] [--workers N] [--largest 1] [--limit SECONDS] [--sat 0]   The basket planner beside Google OR-Tools CP-SAT: same optimum, time (default 500 requests).
      turns   [--products N] [--directory DIR]   Turns of the embedded model in a mixed conversation, and a session of 200 turns (default 20,000 products).
      search PRODUCTS.jsonl.gz QUERIES.tsv [--products N,N] [--directory DIR]   This engine, Lucene.NET and plain FTS5 side by side (default 20000,1000000 products).
      persona CATALOGUE [--shoppers N] [--directory DIR]   Rank of what generated shoppers would choose, without and with their profile (default 100).
    """;

return args switch
{
    ["search", var products, var queries, .. var rest] => SearchBenchmark.Run(products, queries, rest),
    [SearchBenchmark.FirstQuery, var directory, var query] => FirstQueryChild.Run(directory, query),
    ["planner", .. var rest] => PlannerBenchmark.Run(Options.Parse(rest)),
    ["persona", var catalogue, .. var rest] => await PersonaBenchmark.RunAsync(catalogue, Options.Parse(rest)),
    ["import", .. var rest] => ImportBenchmark.Run(Options.Parse(rest)),
    ["kill", .. var rest] => KillBenchmark.Run(Options.Parse(rest)),
    ["hostile", .. var rest] => HostileBenchmark.Run(Options.Parse(rest)),
    ["turns", .. var rest] => TurnBenchmark.Run(Options.Parse(rest)),
    ["same", var left, var right] => CatalogContent.Compare(left, right),
    [Child.Import, var data, var feed] => ImportChild.Run(data, feed),
    [Child.Stages, var feed] => StageChild.Run(feed),
    _ => Fail(),
};

static int Fail()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
