using System.Numerics;
using System.Runtime.InteropServices;

namespace ShopAgent.Catalog.Search.Meaning;

/// <summary>All vectors of one catalogue version, row after row. Immutable.</summary>
internal sealed class VectorMatrix
{
    private readonly List<long> _keys = [];
    private readonly List<float> _scales = [];
    private readonly List<byte[]> _rows = [];

    public VectorMatrix(IEnumerable<StoredVector> vectors)
    {
        foreach (var vector in vectors)
        {
            // A model that was changed under its name leaves vectors of another length.
            if (_rows.Count > 0 && vector.Bytes.Length != _rows[0].Length) continue;
            _keys.Add(vector.Key);
            _scales.Add(vector.Scale);
            _rows.Add(vector.Bytes);
        }
    }

    public int Count => _keys.Count;

    /// <summary>Keys of the products nearest by cosine, the nearest first; of equally near ones the lower key.</summary>
    public List<long> Nearest(float[] query, int count)
    {
        var (bytes, _) = QuantizedVector.Of(query);
        if (_rows.Count == 0 || _rows[0].Length != bytes.Length) return [];
        var best = new PriorityQueue<int, (float Score, int Row)>();
        for (var row = 0; row < _rows.Count; row++)
        {
            var score = QuantizedVector.Dot(bytes, MemoryMarshal.Cast<byte, sbyte>(_rows[row])) * _scales[row];
            if (best.Count < count) best.Enqueue(row, (score, -row));
            else if (best.TryPeek(out _, out var worst) && score > worst.Score) best.EnqueueDequeue(row, (score, -row));
        }

        var nearest = new long[best.Count];
        for (var at = nearest.Length - 1; at >= 0; at--) nearest[at] = _keys[best.Dequeue()];
        return [.. nearest];
    }
}

/// <summary>
/// A vector of unit length in one signed byte a dimension: an eighth of the memory of doubles, and the ranking by cosine hardly changes. The products of two fit in 16 bits and are summed
/// in 32, because summing in bytes overflows.
/// </summary>
internal static class QuantizedVector
{
    private const float Largest = sbyte.MaxValue;

    /// <param name="vector">Any length above zero; a vector of zeros stays one.</param>
    /// <returns>The bytes, scaled so that the largest is 127, and what one step is worth.</returns>
    public static (sbyte[] Bytes, float Scale) Of(ReadOnlySpan<float> vector)
    {
        var (length, largest) = (0.0, 0f);
        foreach (var value in vector)
        {
            length += (double)value * value;
            largest = Math.Max(largest, Math.Abs(value));
        }

        var bytes = new sbyte[vector.Length];
        if (!(largest > 0) || !double.IsFinite(length)) return (bytes, 0);
        for (var at = 0; at < bytes.Length; at++) bytes[at] = (sbyte)MathF.Round(vector[at] / largest * Largest);
        return (bytes, (float)(largest / Largest / Math.Sqrt(length)));
    }

    /// <summary>Sum of the products; both of one length. Times both scales it is the cosine.</summary>
    public static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sum = Vector<int>.Zero;
        var at = 0;
        for (; at + Vector<sbyte>.Count <= left.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left[at..]), out var leftLow, out var leftHigh);
            Vector.Widen(new Vector<sbyte>(right[at..]), out var rightLow, out var rightHigh);
            Vector.Widen(leftLow * rightLow, out var first, out var second);
            Vector.Widen(leftHigh * rightHigh, out var third, out var fourth);
            sum += first + second + third + fourth;
        }

        var total = Vector.Sum(sum);
        for (; at < left.Length; at++) total += left[at] * right[at];
        return total;
    }

    public static byte[] ToBlob(sbyte[] bytes) => MemoryMarshal.AsBytes(bytes.AsSpan()).ToArray();
}
