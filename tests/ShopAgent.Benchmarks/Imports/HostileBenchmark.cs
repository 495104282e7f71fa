namespace ShopAgent.Benchmarks.Imports;
internal static class HostileBenchmark { public static int Run(Options options) => options.Number("x", 0); }
