using ShopAgent.Catalog.Products;

namespace ShopAgent.Onnx.Tests;

public sealed class OnnxEmbedderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shopagent-onnx-").FullName;

    [Fact]
    public void A_text_is_the_mean_of_its_tokens_however_long_the_others_are()
    {
        TinyModel.Write(_folder, ["tent", "warm", "bag"]);
        using var embedder = new OnnxEmbedder(_folder);

        var vectors = embedder.Embed(["Tent", "warm bag bag warm warm tent"], CancellationToken.None);

        // [CLS] and [SEP] count as tokens and are zero in this model.
        Assert.Equal([1 / 3f, 0, 0], vectors[0], Same);
        Assert.Equal([1 / 8f, 3 / 8f, 2 / 8f], vectors[1], Same);
    }

    [Fact]
    public void A_folder_without_a_model_is_one_clear_sentence()
    {
        using var embedder = new OnnxEmbedder(_folder);

        Assert.Contains(OnnxEmbedder.ModelFile, Assert.Throws<CatalogException>(() => embedder.Embed(["text"], CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_one_clear_sentence()
    {
        File.WriteAllText(Path.Combine(_folder, OnnxEmbedder.ModelFile), "version https://example.invalid/lfs");
        File.WriteAllText(Path.Combine(_folder, OnnxEmbedder.VocabularyFile), "[UNK]");
        using var embedder = new OnnxEmbedder(_folder);

        Assert.Contains("Embeddings:Folder", Assert.Throws<CatalogException>(() => embedder.Embed(["text"], CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool Same(float left, float right) => Math.Abs(left - right) < 1e-6f;
}
