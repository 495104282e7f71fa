using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ShopAgent.Agent.Binding;

/// <summary>Binds what is neither a list nor an object.</summary>
internal static class ScalarBinder
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "true", "yes", "1" };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "0" };

    public static Bound Bind(JsonElement given, ArgumentShape shape, ArgumentLimits limits, string path)
    {
        if (TextOf(given) is not { } text) return WrongForm(given, shape, path);
        return shape.Kind switch
        {
            ArgumentKind.Text => Text(text, shape, limits, path),
            ArgumentKind.Whole => Whole(given, text, shape, limits, path),
            ArgumentKind.Number => Number(given, text, shape, limits, path),
            ArgumentKind.Truth => Yes.Contains(text) ? Bound.To(true) : No.Contains(text) ? Bound.To(false) : WrongForm(given, shape, path),
            ArgumentKind.Date => DateOf(text) is { } date ? Bound.To(date) : WrongForm(given, shape, path),
            _ => Choice(given, text, shape, path),
        };
    }

    public static Bound WrongForm(JsonElement given, ArgumentShape shape, string path) => Bound.Wrong($"{path} must be {ArgumentForm.Right(shape)}, not {ArgumentForm.Given(given)}.");

    private static string? TextOf(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.String => given.GetString()!.Trim(),
        // An id that a model writes as 7.0 is 7.
        JsonValueKind.Number when given.TryGetDecimal(out var number) => number.ToString("0.############################", CultureInfo.InvariantCulture),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => given.GetRawText(),
        _ => null,
    };

    private static Bound Text(string text, ArgumentShape shape, ArgumentLimits limits, string path)
    {
        var most = limits.Longest ?? ArgumentLimits.LongestText;
        if (text.Length > most) return Bound.Wrong($"{path} is {text.Length} characters long; {most} are the most.");
        if (text.Length < limits.Shortest) return Bound.Wrong($"{path} is {text.Length} characters long; {limits.Shortest} are the least.");
        if (shape.Factory is null) return Bound.To(text);
        try
        {
            return shape.Factory.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null) is { } value ? Bound.To(value) : Bound.Wrong($"{path} cannot be {ArgumentForm.Quote(text)}.");
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return Bound.Wrong($"{path} cannot be {ArgumentForm.Quote(text)}: {problem.Message}");
        }
    }

    private static Bound Whole(JsonElement given, string text, ArgumentShape shape, ArgumentLimits limits, string path)
    {
        var read = NumberOf(given, text, shape, path);
        if (read is not { Problem: null, Value: decimal number }) return read;
        if (decimal.Truncate(number) != number) return WrongForm(given, shape, path);
        if (number is < int.MinValue or > int.MaxValue) return TooLarge(given, limits, path);
        return OutOfRange(number, limits, path) ?? Bound.To((int)number);
    }

    private static Bound Number(JsonElement given, string text, ArgumentShape shape, ArgumentLimits limits, string path)
    {
        var read = NumberOf(given, text, shape, path);
        return read is { Problem: null, Value: decimal number } ? OutOfRange(number, limits, path) ?? read : read;
    }

    private static Bound NumberOf(JsonElement given, string text, ArgumentShape shape, string path)
    {
        if (given.ValueKind is JsonValueKind.True or JsonValueKind.False) return WrongForm(given, shape, path);
        if (NumberInput.Read(text) is { } number) return Bound.To(number);
        // JSON has numbers that no decimal holds.
        if (given.ValueKind == JsonValueKind.Number) return Bound.Wrong($"{path} is too large: {ArgumentForm.Given(given)}.");
        return NumberInput.Ambiguous(text)
            ? Bound.Wrong($"{path} can be read in two ways: write {text.Replace(",", "", StringComparison.Ordinal)} or {text.Replace(',', '.')}, not {ArgumentForm.Quote(text)}.")
            : WrongForm(given, shape, path);
    }

    private static Bound TooLarge(JsonElement given, ArgumentLimits limits, string path) => Bound.Wrong(string.Create(CultureInfo.InvariantCulture,
        $"{path} must be a whole number between {limits.Smallest ?? int.MinValue} and {limits.Largest ?? int.MaxValue}, not {ArgumentForm.Given(given)}."));

    private static Bound? OutOfRange(decimal number, ArgumentLimits limits, string path)
    {
        if (!(number < limits.Smallest || number > limits.Largest)) return null;
        var range = (limits.Smallest, limits.Largest) switch
        {
            ({ } smallest, { } largest) => string.Create(CultureInfo.InvariantCulture, $"between {smallest} and {largest}"),
            ({ } smallest, null) => string.Create(CultureInfo.InvariantCulture, $"at least {smallest}"),
            var (_, largest) => string.Create(CultureInfo.InvariantCulture, $"at most {largest}"),
        };
        return Bound.Wrong(string.Create(CultureInfo.InvariantCulture, $"{path} must be {range}, not {number}."));
    }

    /// <summary>Of a moment, its day as written.</summary>
    private static DateOnly? DateOf(string text)
    {
        const int day = 10;
        if (text.Length > day && text[day] is 'T' or ' ' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) text = text[..day];
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static Bound Choice(JsonElement given, string text, ArgumentShape shape, string path)
    {
        var key = ArgumentNames.Key(text);
        if (shape.Choices.FirstOrDefault(choice => ArgumentNames.Key(choice.Name) == key) is { } chosen) return Bound.To(chosen.Value);
        var names = shape.Choices.Select(choice => choice.Name);
        var guess = NameGuess.Best(text, "", names) is { } best ? $"; use {best}" : "";
        return Bound.Wrong($"{path} cannot be {ArgumentForm.Given(given)}{guess}. It is one of {ArgumentForm.Names(names)}.");
    }
}
