using CsCheck;
using ShopAgent.Catalog.Search.Meaning;

namespace ShopAgent.Tests.Embeddings;

public sealed class QuantizedVectorTests
{
    private static readonly Gen<float[]> Vectors = Gen.Float[-1, 1].Array[67];

    [Fact]
    public void The_product_of_bytes_is_exact() => Gen.SByte.Array[1, 200].SelectMany(left => Gen.SByte.Array[left.Length].Select(right => (left, right))).Sample(
        pair => Assert.Equal(pair.left.Zip(pair.right, (left, right) => left * right).Sum(), QuantizedVector.Dot(pair.left, pair.right)), seed: "0000000000001", iter: 500);

    [Fact]
    public void The_cosine_of_bytes_is_near_that_of_floats() => Gen.Select(Vectors, Vectors).Sample(
        (left, right) =>
        {
            var (leftBytes, leftScale) = QuantizedVector.Of(left);
            var (rightBytes, rightScale) = QuantizedVector.Of(right);
            Assert.Equal(Cosine(left, right), QuantizedVector.Dot(leftBytes, rightBytes) * leftScale * rightScale, 0.02);
        },
        seed: "0000000000002", iter: 500);

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    public void What_has_no_direction_is_near_to_nothing(float value)
    {
        var (bytes, scale) = QuantizedVector.Of([value, value, value]);

        Assert.Equal(0, QuantizedVector.Dot(bytes, [1, 2, 3]) * scale);
    }

    private static double Cosine(float[] left, float[] right) => left.Zip(right, (a, b) => (double)a * b).Sum() / Math.Sqrt(left.Sum(a => (double)a * a) * right.Sum(b => (double)b * b));
}
