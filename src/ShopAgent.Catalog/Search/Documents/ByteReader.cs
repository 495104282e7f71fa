using System.Text;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, in the same order.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool IsAtEnd => _at >= _bytes.Length;

    public byte Byte() => _bytes[_at++];

    public bool Flag() => _bytes[_at++] != 0;

    public int Number()
    {
        uint first = _bytes[_at++];
        if (first < 0x80) return (int)first;
        var value = first & 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            uint next = _bytes[_at++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80) return (int)value;
        }
    }

    public ulong Long()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            ulong next = _bytes[_at++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }

    public long Signed()
    {
        var value = Long();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public decimal Decimal()
    {
        var scale = Byte();
        return scale == byte.MaxValue ? new decimal([Number(), Number(), Number(), Number()]) : new decimal((int)(uint)Long(), 0, 0, false, scale);
    }

    public string Text()
    {
        var size = Number();
        _at += size;
        return Encoding.UTF8.GetString(_bytes.Slice(_at - size, size));
    }

    public ReadOnlySpan<byte> Bytes(int size)
    {
        _at += size;
        return _bytes.Slice(_at - size, size);
    }
}
