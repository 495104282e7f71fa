namespace ShopAgent.Benchmarks.Turns;

/// <param name="Wall">Milliseconds until the reply was complete and stored.</param>
/// <param name="Processor">Milliseconds of processor time, all threads.</param>
internal sealed record TurnTime(string Text, double Wall, double Processor);
