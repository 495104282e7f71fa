using ShopAgent.Benchmarks.Searches;

const string Usage = """
    Usage: dotnet run -c Release --project tests/ShopAgent.Benchmarks -- COMMAND [OPTIONS]
      search PRODUCTS.jsonl.gz QUERIES.tsv [--products N,N] [--directory DIR]   This engine, Lucene.NET and plain FTS5 side by side (default 20000,1000000 products).
    """;

return args switch
{
    ["search", var products, var queries, .. var rest] => SearchBenchmark.Run(products, queries, rest),
    [SearchBenchmark.FirstQuery, var directory, var query] => FirstQueryChild.Run(directory, query),
    _ => Fail(),
};

static int Fail()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
