using System.Text.Json;
using System.Text.Json.Serialization;

namespace ShopAgent.Catalog.Products;

/// <summary>An ISO 4217 currency: its code and how many decimals its minor unit has.</summary>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly record struct Currency
{
    private static readonly Dictionary<string, int> UnusualExponents = new(StringComparer.Ordinal)
    {
        // ISO 4217 table A.1; every other active currency has two decimals.
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0,
        ["RWF"] = 0, ["UGX"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
    };

    private readonly string? _code;

    /// <param name="code">Three letters in any case, for example "EUR".</param>
    /// <exception cref="ArgumentException">The code is not three ASCII letters.</exception>
    public Currency(string code)
    {
        if (!IsCode(code)) throw new ArgumentException($"'{code}' is not an ISO 4217 currency code: three letters are expected, for example EUR.", nameof(code));
        _code = code.ToUpperInvariant();
    }

    public static Currency Eur { get; } = new("EUR");

    public string Code => _code ?? "XXX";

    /// <summary>Decimals of the minor unit: 2 for most, 0 for JPY, 3 for KWD.</summary>
    public int Exponent => UnusualExponents.GetValueOrDefault(Code, 2);

    /// <summary>How many minor units make one major unit.</summary>
    public long UnitsPerMajor => Exponent switch { 0 => 1, 3 => 1000, _ => 100 };

    public static bool IsCode(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetter);

    public override string ToString() => Code;
}

/// <summary>A currency is its ISO 4217 code in JSON.</summary>
public sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } code && Currency.IsCode(code) ? new Currency(code) : throw new JsonException("An ISO 4217 currency code is expected, for example EUR.");

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
