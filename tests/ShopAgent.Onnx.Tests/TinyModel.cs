using System.Buffers.Binary;
using System.Text;

namespace ShopAgent.Onnx.Tests;

/// <summary>
/// Writes the smallest sentence model: one Gather that looks a vector up for every token. The bytes are protocol buffers by hand (field numbers of onnx.proto), so that the tests need
/// no model from elsewhere.
/// </summary>
internal static class TinyModel
{
    private const int Float = 1;
    private const int Int64 = 7;

    /// <param name="folder">Gets model.onnx and vocab.txt.</param>
    /// <param name="words">Each word has an axis of its own.</param>
    public static void Write(string folder, IReadOnlyList<string> words)
    {
        string[] vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", .. words];
        File.WriteAllLines(Path.Combine(folder, OnnxEmbedder.VocabularyFile), vocabulary);
        File.WriteAllBytes(Path.Combine(folder, OnnxEmbedder.ModelFile), Model(vocabulary.Length, words.Count));
    }

    private static byte[] Model(int rows, int columns)
    {
        var table = new byte[rows * columns * sizeof(float)];
        for (var word = 0; word < columns; word++)
            BinaryPrimitives.WriteSingleLittleEndian(table.AsSpan((((rows - columns + word) * columns) + word) * sizeof(float)), 1);
        byte[] tensor = [.. Number(1, rows), .. Number(1, columns), .. Number(2, Float), .. Text(8, "table"), .. Bytes(9, table)];
        byte[] node = [.. Text(1, "table"), .. Text(1, "input_ids"), .. Text(2, "last_hidden_state"), .. Text(4, "Gather")];
        byte[] graph = [.. Bytes(1, node), .. Text(2, "tiny"), .. Bytes(5, tensor), .. Bytes(11, Value("input_ids", Int64, "batch", "tokens")),
            .. Bytes(11, Value("attention_mask", Int64, "batch", "tokens")), .. Bytes(12, Value("last_hidden_state", Float, "batch", "tokens", "axes"))];
        return [.. Number(1, 8), .. Bytes(7, graph), .. Bytes(8, [.. Text(1, ""), .. Number(2, 13)])];
    }

    private static byte[] Value(string name, int type, params string[] dimensions)
    {
        byte[] shape = [.. dimensions.SelectMany(dimension => Bytes(1, Text(2, dimension)))];
        return [.. Text(1, name), .. Bytes(2, Bytes(1, [.. Number(1, type), .. Bytes(2, shape)]))];
    }

    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    private static byte[] Bytes(int field, byte[] value) => [.. Varint((field << 3) | 2), .. Varint(value.Length), .. value];

    private static List<byte> Varint(int value)
    {
        List<byte> bytes = [];
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return bytes;
    }
}
