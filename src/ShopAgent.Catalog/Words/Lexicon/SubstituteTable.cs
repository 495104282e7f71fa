namespace ShopAgent.Catalog.Words.Lexicon;

/// <summary>Which specs must not sink when one product takes the place of another.</summary>
public sealed class SubstituteTable
{
    private readonly List<SubstituteRule> _rules = [];

    /// <summary>The rule of a type; null when the list has none.</summary>
    public SubstituteRule? Find(Func<IReadOnlyList<string>, bool> isOneOf) => _rules.Find(rule => isOneOf(rule.Things));

    internal void Read(string path)
    {
        foreach (var line in WordFile.Read(path))
        {
            if (line.Text.Split('|', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } things, var specs, var interfaces])
                throw line.Fault($"\"{line.Text}\" does not have the form \"things | specs | interfaces\"");
            var names = specs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            _rules.Add(new SubstituteRule(
                line.List(things),
                [.. names.Where(name => name[0] != '-')],
                [.. names.Where(name => name[0] == '-').Select(name => name[1..])],
                interfaces.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}

/// <summary>What a product must have to take the place of another one of these types.</summary>
/// <param name="AtLeast">Specs that must not be lower.</param>
/// <param name="AtMost">Specs that must not be higher.</param>
/// <param name="Interfaces">Interfaces in which both must agree.</param>
public sealed record SubstituteRule(IReadOnlyList<string> Things, IReadOnlyList<string> AtLeast, IReadOnlyList<string> AtMost, IReadOnlyList<string> Interfaces);
