using System.Globalization;

namespace ShopAgent.Catalog.Products;

/// <summary>An exact amount in one currency, kept in minor units (1999 EUR cents are 19.99 EUR). Sums of two currencies throw.</summary>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    /// <summary>The amount in major units, for example 19.99.</summary>
    public decimal Amount => (decimal)MinorUnits / Currency.UnitsPerMajor;

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Rounds half away from zero to the currency's minor unit.</summary>
    /// <exception cref="OverflowException">The amount does not fit in 64 bits of minor units.</exception>
    public static Money FromMajor(decimal amount, Currency currency) =>
        new(decimal.ToInt64(decimal.Round(amount * currency.UnitsPerMajor, 0, MidpointRounding.AwayFromZero)), currency);

    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + Same(left, right).MinorUnits), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - Same(left, right).MinorUnits), left.Currency);

    /// <summary>Price times quantity, rounded half away from zero to the minor unit (1.5 kg at 2.99 EUR are 4.49 EUR).</summary>
    public static Money operator *(Money price, decimal quantity) =>
        price with { MinorUnits = decimal.ToInt64(decimal.Round(price.MinorUnits * quantity, 0, MidpointRounding.AwayFromZero)) };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => MinorUnits.CompareTo(Same(this, other).MinorUnits);

    /// <summary>Culture-free form: "139.99 EUR".</summary>
    public override string ToString() =>
        Amount.ToString("F" + Currency.Exponent.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " " + Currency.Code;

    private static Money Same(Money left, Money right) => left.Currency == right.Currency
        ? right
        : throw new InvalidOperationException($"{left} and {right} are in different currencies and cannot be combined.");
}
