using System.Numerics;

namespace ShopAgent.Shopping.Planning.Solver;

/// <summary>Packs amounts into one number, each in as many bits as its largest value needs.</summary>
internal sealed class LabelState
{
    private const int Bits = 128;

    private readonly long[] _demands;
    private readonly int[] _shifts;
    private readonly long[] _masks;
    private readonly UInt128 _costMask;
    private readonly bool _countsCost;

    /// <param name="budget">Null: what was spent does not matter.</param>
    public LabelState(long[] demands, long? budget)
    {
        _demands = demands;
        _countsCost = budget is not null;
        _shifts = new int[demands.Length];
        _masks = new long[demands.Length];
        var used = budget is { } limit ? BitsOf(limit) : 0;
        _costMask = ((UInt128)1 << used) - 1;
        for (var index = demands.Length - 1; index >= 0; index--)
        {
            var bits = BitsOf(demands[index]);
            (_shifts[index], _masks[index]) = (used, (1L << bits) - 1);
            used += bits;
        }

        Fits = used <= Bits;
    }

    /// <summary>False when the amounts are too many for one number.</summary>
    public bool Fits { get; }

    public UInt128 Start
    {
        get
        {
            UInt128 state = 0;
            for (var index = 0; index < _demands.Length; index++) state |= (UInt128)(ulong)_demands[index] << _shifts[index];
            return state;
        }
    }

    public long Missing(UInt128 state, int index) => (long)(ulong)(state >> _shifts[index]) & _masks[index];

    /// <param name="index">Demand that the spending counts for; below zero: none.</param>
    public UInt128 After(UInt128 state, int index, long spent)
    {
        if (index >= 0)
        {
            var counted = Math.Min(spent, Missing(state, index));
            state -= (UInt128)(ulong)counted << _shifts[index];
        }

        return _countsCost ? state + (UInt128)(ulong)spent : state;
    }

    /// <summary>Nothing more is missing, and nothing more spent, in the one than in the other.</summary>
    public bool IsNoWorse(UInt128 state, UInt128 other)
    {
        for (var index = 0; index < _demands.Length; index++)
        {
            if (Missing(state, index) > Missing(other, index)) return false;
        }

        return (state & _costMask) <= (other & _costMask);
    }

    private static int BitsOf(long amount) => BitOperations.Log2((ulong)Math.Max(1, amount)) + 1;
}
