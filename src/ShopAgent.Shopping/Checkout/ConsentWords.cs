using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Text;

namespace ShopAgent.Shopping.Checkout;

/// <summary>
/// Tells an explicit yes from everything else. Only a whole line that is one of the listed phrases counts, in any language, case and punctuation aside: "yes but make it two" is a new wish,
/// and "yes?" a question. Word lists: consent.txt (one phrase a line) and currencies.txt (lines "EUR: euro, euros") in each language's folder.
/// </summary>
public sealed class ConsentWords
{
    private const string ConsentFile = "consent.txt";
    private const string CurrencyFile = "currencies.txt";

    private readonly HashSet<string> _phrases;
    private readonly Dictionary<string, string> _currencies;

    private ConsentWords(HashSet<string> phrases, Dictionary<string, string> currencies)
    {
        _phrases = phrases;
        _currencies = currencies;
    }

    /// <param name="directory">The folder "words", with one folder a language.</param>
    /// <exception cref="ShoppingException">No language lists a word of consent: nothing could ever be ordered.</exception>
    public static ConsentWords Load(string directory)
    {
        var phrases = WordLists.Lines(directory, ConsentFile).Select(Plain).Where(phrase => phrase.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (phrases.Count == 0)
            throw new ShoppingException($"No {ConsentFile} was found in the language folders of {directory}, so no order could be confirmed; reinstall the program, or copy its \"words\" folder beside it.");
        var currencies = WordLists.Labelled(directory, CurrencyFile).SelectMany(line => line.Words.Select(word => (Word: TextFold.Fold(word), line.Name)));
        return new ConsentWords(phrases, currencies.DistinctBy(pair => pair.Word).ToDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal));
    }

    /// <summary>The whole line is a yes.</summary>
    public bool IsYes(string line) => !line.Contains('?', StringComparison.Ordinal) && _phrases.Contains(Plain(line));

    /// <summary>
    /// The amount that the whole line is, in any usual writing ("249.90", "249,90 €", "EUR 1.249,90"), when it can be read as this one; else another reading of it, or null when the line is no
    /// amount of this currency.
    /// </summary>
    public Money? ReadAmount(string line, Money expected)
    {
        if (line.Contains('?', StringComparison.Ordinal)) return null;
        var text = WithCode(line.Trim().TrimEnd('.', '!'));
        Money[] readings = [.. new char?[] { null, '.', ',' }
            .Select(separator => PriceText.Read(text, separator, expected.Currency))
            .OfType<PriceReading>()
            .Where(reading => (reading.Currency ?? expected.Currency) == expected.Currency)
            .Select(reading => AsMoney(reading.Amount, expected.Currency))
            .OfType<Money>()];
        return readings.Contains(expected) ? expected : readings.Length > 0 ? readings[0] : null;
    }

    /// <summary>Null for more decimals than the currency has: an amount that would have to be rounded was not what the summary said.</summary>
    private static Money? AsMoney(decimal amount, Currency currency)
    {
        var money = Money.FromMajor(amount, currency);
        return money.Amount == amount ? money : null;
    }

    /// <summary>"249,90 euros" becomes "249,90 EUR".</summary>
    private string WithCode(string text)
    {
        var letters = text.Length - text.AsSpan().TrimEnd(Letters).Length;
        return letters > 0 && _currencies.TryGetValue(TextFold.Fold(text[^letters..]), out var code) ? text[..^letters] + code : text;
    }

    private static string Plain(string line) => string.Join(' ', Tokenizer.Words(line));
}
