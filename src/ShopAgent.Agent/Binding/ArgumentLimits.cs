using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace ShopAgent.Agent.Binding;

/// <summary>How large a number, how long a text or a list may be; all bounds are allowed values, null is no bound.</summary>
/// <param name="Smallest">Of a number, or of each number in a list.</param>
/// <param name="Largest">Of a number, or of each number in a list.</param>
/// <param name="Shortest">Characters of a text, entries of a list.</param>
/// <param name="Longest">Characters of a text, entries of a list.</param>
internal sealed record ArgumentLimits(decimal? Smallest, decimal? Largest, int? Shortest, int? Longest)
{
    /// <summary>No text is longer than a shopper's sentence, unless it has a limit of its own.</summary>
    public const int LongestText = 600;

    /// <summary>Those of the entries of a list that has these.</summary>
    public ArgumentLimits OfEntries => this with { Shortest = null, Longest = null };

    /// <summary>From <c>[Range]</c>, <c>[MinLength]</c> and <c>[MaxLength]</c>.</summary>
    /// <exception cref="NotSupportedException">A range whose ends are not part of it.</exception>
    public static ArgumentLimits Of(IReadOnlyList<ICustomAttributeProvider> places)
    {
        var range = First<RangeAttribute>(places);
        if (range is { MinimumIsExclusive: true } or { MaximumIsExclusive: true }) throw new NotSupportedException("A [Range] of an argument includes its ends.");
        return new(Bound(range?.Minimum), Bound(range?.Maximum), First<MinLengthAttribute>(places)?.Length, First<MaxLengthAttribute>(places)?.Length);
    }

    /// <summary>An attribute that stands on a constructor parameter or on the property it becomes.</summary>
    public static T? First<T>(IEnumerable<ICustomAttributeProvider> places) where T : Attribute =>
        places.SelectMany(place => place.GetCustomAttributes(typeof(T), inherit: true)).OfType<T>().FirstOrDefault();

    /// <summary>The ends of a type are how attributes say "no bound".</summary>
    private static decimal? Bound(object? end) => end switch
    {
        null or int.MaxValue or int.MinValue => null,
        double number when Math.Abs(number) > (double)decimal.MaxValue => null,
        _ => Convert.ToDecimal(end, CultureInfo.InvariantCulture),
    };
}
