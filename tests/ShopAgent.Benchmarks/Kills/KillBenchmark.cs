namespace ShopAgent.Benchmarks.Kills;
internal static class KillBenchmark { public static int Run(Options options) => options.Number("x", 0); }
