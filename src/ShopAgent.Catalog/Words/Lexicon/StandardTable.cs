using System.Globalization;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Standards by their spellings.</summary>
public sealed class StandardTable
{
    private const string Form = "spec | name, # for the version | versions or - | spellings | optional: beside which word";

    private readonly PhraseMap<Standard> _spellings = new();

    public int Match(IReadOnlyList<Token> tokens, int at, out Standard standard) => _spellings.Match(tokens, at, out standard);

    internal void Read(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            var parts = line.Cut("|", 4, Form);
            var spellings = parts[3].Split('|', StringSplitOptions.TrimEntries);
            var standard = Versions(line, new Standard(parts[0], parts[1]), parts[2]) with { Beside = spellings.Length > 1 ? spellings[1] : null };
            foreach (var spelling in line.List(spellings[0])) _spellings.Add(spelling, standard);
        }
    }

    /// <summary>"-"; "1..5"; "=4..5" right behind the name; "1..5?" optional.</summary>
    private static Standard Versions(WordLine line, Standard standard, string text)
    {
        if (text == "-") return standard;
        var bounds = text.TrimStart('=').TrimEnd('?').Split("..");
        if (bounds.Length != 2 || !TryRead(bounds[0], out var lowest) || !TryRead(bounds[1], out var highest)) throw line.Fault($"\"{text}\" is no range of versions like 1..5");
        return standard with { Lowest = lowest, Highest = highest, IsGlued = text[0] == '=', IsOptional = text[^1] == '?' };
    }

    private static bool TryRead(string text, out decimal value) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}

/// <summary>A standard that products name: "DDR5", "HDMI 2.1", "USB-C".</summary>
/// <param name="Spec">What it is a value of: "memory type", "connector".</param>
/// <param name="Template">Its usual name; "#" stands for the version.</param>
/// <param name="Lowest">Lowest version; null where the standard has none.</param>
/// <param name="Highest">Numbers above are no versions.</param>
/// <param name="IsOptional">It is also named without its version.</param>
/// <param name="IsGlued">The version stands right behind the name: "AM5", and not "5 am 4".</param>
/// <param name="Beside">A word that the text must have, because the name alone may be anything; null: none.</param>
public sealed record Standard(string Spec, string Template, decimal? Lowest = null, decimal? Highest = null, bool IsOptional = false, bool IsGlued = false, string? Beside = null)
{
    /// <param name="version">"" where it is not named.</param>
    public string Name(string version) => version.Length == 0 ? Template.Replace("#", "", StringComparison.Ordinal).TrimEnd() : Template.Replace("#", version, StringComparison.Ordinal);
}
