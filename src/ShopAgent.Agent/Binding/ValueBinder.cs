using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Binding;

/// <summary>Binds the arguments of one call, from the tool's parameters down to the last member.</summary>
internal sealed partial class ValueBinder(ToolShape tool)
{
    /// <summary>Text with more of these apart is a list of entries; numbers keep their commas.</summary>
    private static readonly string[] Separators = [",", ";", "\n"], NumberSeparators = [", ", ";", "\n"];

    /// <summary>Entries of a list that says nothing of its length.</summary>
    private const int MostEntries = 100;

    private static readonly ArgumentLimits NoLimits = new(null, null, null, null);

    /// <summary>Every given value in its type, by the member that takes it.</summary>
    /// <param name="path">Of the object; empty for the tool itself.</param>
    /// <param name="bound">Filled up to the first problem.</param>
    /// <returns>The first problem, or null.</returns>
    public string? Members(IReadOnlyList<ArgumentMember> members, string path, IEnumerable<KeyValuePair<string, object?>> given, Dictionary<ArgumentMember, object?> bound)
    {
        HashSet<ArgumentMember> seen = [];
        foreach (var (name, value) in given)
        {
            var key = ArgumentNames.Key(name);
            if (members.FirstOrDefault(one => ArgumentNames.Key(one.Name) == key) is not { } member) return Unknown(name, members, path);
            var place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!seen.Add(member)) return $"{place} is given twice.";
            if (value is not string && member.Shape.Type.IsInstanceOfType(value))
            {
                bound[member] = value;
                continue;
            }

            if (ArgumentInput.Read(value, out var element) is { } unreadable) return $"{place} {unreadable}; it must be {ArgumentForm.Right(member.Shape)}.";
            if (IsNotGiven(element, member)) continue;
            var result = Value(element, member.Shape, member.Limits, place);
            if (result.Problem is { } problem) return problem;
            bound[member] = result.Value;
        }

        return members.FirstOrDefault(member => member.IsRequired && !bound.ContainsKey(member)) is { } missing ? Missing(missing, members, path) : null;
    }

    private Bound Value(JsonElement given, ArgumentShape shape, ArgumentLimits limits, string path)
    {
        if (shape.Kind == ArgumentKind.List) return List(given, shape, limits, path);
        // Some models put a list around everything.
        if (given.ValueKind == JsonValueKind.Array && given.GetArrayLength() == 1) return Value(given[0], shape, limits, path);
        if (shape.Kind == ArgumentKind.Open) return Open(given, shape, path);
        return shape.Kind == ArgumentKind.Object ? Object(given, shape, path) : ScalarBinder.Bind(given, shape, limits, path);
    }

    private Bound List(JsonElement given, ArgumentShape shape, ArgumentLimits limits, string path)
    {
        var entries = Entries(given, shape.Entry!, out var unreadable);
        if (unreadable is not null) return Bound.Wrong($"{path} {unreadable}; it must be {ArgumentForm.Right(shape)}.");
        var most = limits.Longest ?? MostEntries;
        if (entries.Count > most) return Bound.Wrong($"{path} has {entries.Count} entries; {most} are the most.");
        if (entries.Count < limits.Shortest) return Bound.Wrong($"{path} has {entries.Count} entries; {limits.Shortest} are the least.");
        var list = Array.CreateInstance(shape.Entry!.Type, entries.Count);
        for (var at = 0; at < entries.Count; at++)
        {
            var entry = Value(entries[at], shape.Entry, limits.OfEntries, $"{path}[{at}]");
            if (entry.Problem is not null) return entry;
            list.SetValue(entry.Value, at);
        }

        return Bound.To(list);
    }

    /// <summary>Of a list, of text that is a list, or of a single value.</summary>
    private static List<JsonElement> Entries(JsonElement given, ArgumentShape entry, out string? unreadable)
    {
        unreadable = null;
        if (given.ValueKind == JsonValueKind.String)
        {
            var text = given.GetString()!.Trim();
            if (text is ['[', ..] || entry.Kind is ArgumentKind.Object or ArgumentKind.List)
            {
                unreadable = ArgumentInput.Parse(text, out given);
                if (unreadable is not null) return [];
            }
            else
            {
                var parts = text.Split(entry.Kind == ArgumentKind.Number ? NumberSeparators : Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                return [.. parts.Select(part => JsonSerializer.SerializeToElement(part))];
            }
        }

        return given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray().Where(one => !IsEmpty(one))] : [given];
    }

    private Bound Object(JsonElement given, ArgumentShape shape, string path)
    {
        if (given.ValueKind == JsonValueKind.String && given.GetString()!.AsSpan().Trim() is ['{' or '[', ..])
        {
            if (ArgumentInput.Parse(given.GetString()!, out var parsed) is { } unreadable) return Bound.Wrong($"{path} {unreadable}; it must be {ArgumentForm.Right(shape)}.");
            return Value(parsed, shape, NoLimits, path);
        }

        if (given.ValueKind != JsonValueKind.Object) return ScalarBinder.WrongForm(given, shape, path);
        Dictionary<ArgumentMember, object?> bound = [];
        var problem = Members(shape.Members, path, given.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (object?)member.Value)), bound);
        return problem is not null ? Bound.Wrong(problem) : Build(shape, bound, path);
    }

    private static Bound Open(JsonElement given, ArgumentShape shape, string path)
    {
        if (given.ValueKind == JsonValueKind.String && ArgumentInput.Parse(given.GetString()!, out given) is { } unreadable) return Bound.Wrong($"{path} {unreadable}; it must be {ArgumentForm.Right(shape)}.");
        return given.ValueKind == JsonValueKind.Object ? Bound.To(JsonObject.Create(given.Clone())!) : ScalarBinder.WrongForm(given, shape, path);
    }

    private static Bound Build(ArgumentShape shape, Dictionary<ArgumentMember, object?> bound, string path)
    {
        var byPlace = shape.Members.Where(member => member.Position is not null).ToDictionary(member => member.Position!.Value, member => bound.GetValueOrDefault(member, member.Default));
        var values = shape.Constructor?.GetParameters().Select(parameter => byPlace.TryGetValue(parameter.Position, out var value) ? value : parameter.DefaultValue).ToArray();
        try
        {
            var made = shape.Constructor is null ? Activator.CreateInstance(shape.Type)! : shape.Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, values, null);
            foreach (var (member, value) in bound.Where(pair => pair.Key.Position is null)) member.Property!.SetValue(made, value, BindingFlags.DoNotWrapExceptions, null, null, null);
            return Bound.To(made);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            // A record may hold its members against each other.
            return Bound.Wrong($"{path} is not possible: {problem.Message}");
        }
    }

    /// <summary>Models fill in what they leave out: with null, with nothing between quotes, with an empty list.</summary>
    private static bool IsNotGiven(JsonElement given, ArgumentMember member) => given.ValueKind == JsonValueKind.Null
        || (!member.IsRequired && (IsEmpty(given) || (given.ValueKind == JsonValueKind.Array && given.GetArrayLength() == 0 && (member.Shape.Kind != ArgumentKind.List || member.Limits.Shortest > 0))));

    private static bool IsEmpty(JsonElement given) => given.ValueKind == JsonValueKind.Null || (given.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(given.GetString()));

    private string Unknown(string name, IReadOnlyList<ArgumentMember> members, string path)
    {
        var guess = NameGuess.Best(name, path, NameGuess.Paths(tool.Parameters).Where(one => !IsAround(one, path))) is { } best ? $"; use {best}" : "";
        return path.Length == 0
            ? $"There is no parameter {ArgumentForm.Quote(name)}{guess}. {Takes(tool.Name, members)}"
            : $"{path} has no member {ArgumentForm.Quote(name)}{guess}. {Takes(path, members)}";
    }

    /// <summary>Where the unknown name stood is no answer to where it belongs.</summary>
    private static bool IsAround(string candidate, string path)
    {
        var plain = Index().Replace(path, "[]");
        return plain == candidate || plain.StartsWith(candidate + ".", StringComparison.Ordinal) || plain.StartsWith(candidate + "[]", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Index();

    private string Missing(ArgumentMember missing, IReadOnlyList<ArgumentMember> members, string path) => path.Length == 0
        ? $"The parameter {missing.Name} is missing: {ArgumentForm.Right(missing.Shape)}. {Takes(tool.Name, members)}"
        : $"{path}.{missing.Name} is missing: {ArgumentForm.Right(missing.Shape)}. {Takes(path, members)}";

    private static string Takes(string owner, IReadOnlyList<ArgumentMember> members) =>
        members.Count == 0 ? $"{owner} takes nothing." : $"{owner} takes {ArgumentForm.Names(members.Select(member => member.Name))}.";
}
