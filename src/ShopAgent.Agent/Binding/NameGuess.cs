using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Agent.Binding;

/// <summary>Which name was meant by one that does not exist: the one that shares most words with it.</summary>
internal static class NameGuess
{
    /// <summary>From this length on, words may differ by one letter.</summary>
    private const int LongWord = 5;

    /// <summary>From this length on, words may differ by two letters.</summary>
    private const int VeryLongWord = 8;

    /// <summary>Most words in common, then most in common with the place where it stood, then the shortest.</summary>
    /// <param name="place">The path of the object in which the name was given; empty for a parameter.</param>
    /// <returns>Null when no candidate shares a word.</returns>
    public static string? Best(string given, string place, IEnumerable<string> candidates)
    {
        var around = ArgumentNames.Words(place);
        // In filters.price, "price_max" says no more than "max".
        var wanted = ArgumentNames.Words(given).Except(around, StringComparer.Ordinal).ToList();
        return candidates
            .Select(name => (Name: name, Words: ArgumentNames.Words(name)))
            .Select(one => (one.Name, Common: Common(wanted, one.Words), Around: Common(around, one.Words), Length: one.Words.Count))
            .Where(one => one.Common > 0)
            .OrderByDescending(one => one.Common).ThenByDescending(one => one.Around).ThenBy(one => one.Length).ThenBy(one => one.Name.Length)
            .Select(one => one.Name)
            .FirstOrDefault();
    }

    /// <summary>Every path below these members, with <c>[]</c> behind a list.</summary>
    public static IEnumerable<string> Paths(IEnumerable<ArgumentMember> members, string before = "")
    {
        foreach (var member in members)
        {
            var path = before + member.Name;
            yield return path;
            var shape = member.Shape;
            while (shape.Entry is { } entry) (shape, path) = (entry, path + "[]");
            foreach (var below in Paths(shape.Members, path + ".")) yield return below;
        }
    }

    private static int Common(IReadOnlyList<string> wanted, IReadOnlyList<string> words) =>
        wanted.Distinct(StringComparer.Ordinal).Count(word => words.Any(other => AreAlike(word, other)));

    private static bool AreAlike(string left, string right)
    {
        var slips = Math.Min(left.Length, right.Length) switch { >= VeryLongWord => 2, >= LongWord => 1, _ => 0 };
        return left == right || (slips > 0 && EditDistance.Between(left, right, slips) <= slips);
    }
}
