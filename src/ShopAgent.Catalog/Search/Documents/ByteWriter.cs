using System.Text;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Writes numbers in seven-bit groups (the small ones in one byte) and texts into a growing buffer.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Number(ulong value)
    {
        Reserve(10);
        for (; value >= 0x80; value >>= 7) _bytes[Length++] = (byte)(value | 0x80);
        _bytes[Length++] = (byte)value;
    }

    public void Number(int value) => Number((ulong)(uint)value);

    /// <summary>Small negative numbers are short as well.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Decimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // Whole numbers and short fractions, which nearly all are: the scale in one byte and the digits.
        if (bits[1] == 0 && bits[2] == 0 && bits[3] >= 0)
        {
            Byte((byte)(bits[3] >> 16));
            Number((ulong)(uint)bits[0]);
            return;
        }

        Byte(byte.MaxValue);
        foreach (var part in bits) Number(part);
    }

    public void Text(string value)
    {
        var size = Encoding.UTF8.GetByteCount(value);
        Number(size);
        Reserve(size);
        Length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(Length));
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(_bytes.AsSpan(Length));
        Length += value.Length;
    }

    private void Reserve(int size)
    {
        if (Length + size > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
    }
}
