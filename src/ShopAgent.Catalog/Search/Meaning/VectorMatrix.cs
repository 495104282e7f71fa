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
