using ShopAgent.Catalog.Words.Numbers;

namespace ShopAgent.Import.Fields;

/// <summary>Learns a feed's decimal separator from its own prices.</summary>
public sealed class SeparatorLearner
{
    /// <summary>Prices that show a separator, until the matter is settled.</summary>
    private const int Enough = 200;

    private int _points;
    private int _commas;

    /// <summary>The separator that prices with one or two decimals agree on; null when they show none or contradict each other.</summary>
    public char? Separator => (_points, _commas) switch
    {
        (0, 0) => null,
        (_, 0) => '.',
        (0, _) => ',',
        _ => null,
    };

    /// <summary>Some prices show a point and some a comma.</summary>
    public bool IsContradictory => _points > 0 && _commas > 0;

    public void Observe(string? price)
    {
        if (_points + _commas >= Enough) return;
        var shown = PriceText.SeparatorShownBy(price);
        if (shown == '.') _points++;
        if (shown == ',') _commas++;
    }
}
