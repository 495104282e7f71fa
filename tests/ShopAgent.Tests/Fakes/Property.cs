using CsCheck;

namespace ShopAgent.Tests.Fakes;

/// <summary>Checks a property on the same generated cases in every run.</summary>
internal static class Property
{
    private const uint Stream = 7;
    private const ulong Seed = 20260114;

    public static void AlwaysHolds<T>(this Gen<T> cases, Func<T, bool> property, int count = 300)
    {
        var random = new PCG(Stream, Seed);
        for (var i = 0; i < count; i++)
        {
            var candidate = cases.Generate(random, null, out _);
            Assert.True(property(candidate), $"Case {i} breaks the property: {Check.Print(candidate)}");
        }
    }
}
