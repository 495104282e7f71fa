using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Catalog.Words.Tokens;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Checkout;

/// <summary>
/// Tells an explicit yes from everything else. Only a whole line that is one of the listed phrases counts, in any language, case and punctuation aside: with other words it may be a new
/// wish, and with a question mark it is a question.
/// </summary>
/// <param name="phrases">Lines that are a yes; by default the lists "consent" of every language.</param>
/// <param name="currencies">Currency codes with what people call them; by default the lists "currencies".</param>
public sealed class ConsentWords(IEnumerable<string> phrases, IEnumerable<(string Code, IReadOnlyList<string> Names)> currencies)
{
    private static readonly char?[] Separators = [null, '.', ','];

    private readonly HashSet<string> _phrases = phrases.Select(Plain).Where(phrase => phrase.Length > 0).ToHashSet(StringComparer.Ordinal);

    // Longest first, so that "us dollars" is not read as "dollars".
    private readonly (string Name, string Code)[] _currencies =
        [.. currencies.SelectMany(currency => currency.Names.Select(name => (Name: name, Code: currency.Code.ToUpperInvariant()))).OrderByDescending(pair => pair.Name.Length)];

    /// <exception cref="ShoppingException">No language lists a word of consent: nothing could ever be ordered.</exception>
    public static ConsentWords LoadDefault()
    {
        var words = new ConsentWords(WordFile.LinesOfAll("consent"), WordFile.EntriesOfAll("currencies"));
        return words._phrases.Count > 0
            ? words
            : throw new ShoppingException("No list of words that confirm an order was found (words/en/consent.txt beside the program); reinstall the program, or copy its \"words\" folder beside it.");
    }

    /// <summary>The whole line is a yes.</summary>
    public bool IsYes(string line) => !IsQuestion(line) && _phrases.Contains(Plain(line));

    /// <summary>
    /// The amount that the whole line is, in any usual writing ("249.90", "249,90 €", "EUR 1.249,90"): the expected one when it can be read so, else another reading. Null when the line is no
    /// amount of that currency.
    /// </summary>
    public Money? ReadAmount(string line, Money expected)
    {
        if (IsQuestion(line)) return null;
        var text = WithCode(line.Trim().TrimEnd('.', '!'));
        Money[] readings = [.. Separators
            .Select(separator => PriceText.Read(text, separator, expected.Currency))
            .OfType<PriceReading>()
            .Where(reading => reading.Currency is not { } named || named == expected.Currency)
            .Select(reading => AsMoney(reading.Amount, expected.Currency))
            .OfType<Money>()];
        return readings.Contains(expected) ? expected : readings.Length > 0 ? readings[0] : null;
    }

    private static string Plain(string line) => string.Join(' ', Tokenizer.Words(line));

    private static bool IsQuestion(string line) => line.Contains('?', StringComparison.Ordinal);

    /// <summary>Null for more decimals than the currency has: an amount that would have to be rounded is not what the summary says.</summary>
    private static Money? AsMoney(decimal amount, Currency currency)
    {
        var money = Money.FromMajor(amount, currency);
        return money.Amount == amount ? money : null;
    }

    /// <summary>"249,90 euros" becomes "249,90 EUR".</summary>
    private string WithCode(string text)
    {
        var (name, code) = _currencies.FirstOrDefault(currency => text.EndsWith(" " + currency.Name, StringComparison.OrdinalIgnoreCase));
        return name is null ? text : $"{text[..^name.Length]}{code}";
    }
}
