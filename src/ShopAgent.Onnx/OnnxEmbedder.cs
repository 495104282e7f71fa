using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Meaning;

namespace ShopAgent.Onnx;

/// <summary>
/// Runs a BERT-like sentence model: model.onnx with the inputs input_ids, attention_mask and, if it has one, token_type_ids, and vocab.txt of its WordPiece tokenizer (uncased). A model
/// that gives one vector a token is averaged over the tokens of the text (mean pooling, as sentence-transformers do); one that gives a vector a text is taken as it is. Thread-safe.
/// </summary>
public sealed class OnnxEmbedder : IEmbedder, IDisposable
{
    public const string ModelFile = "model.onnx";
    public const string VocabularyFile = "vocab.txt";

    /// <summary>Positions that BERT-like sentence models know at least; longer texts are cut.</summary>
    private const int MaxTokens = 256;

    private readonly Lazy<(InferenceSession Session, BertTokenizer Tokenizer)> _model;

    /// <param name="folder">With model.onnx and vocab.txt; loaded on first use.</param>
    public OnnxEmbedder(string folder) => _model = new Lazy<(InferenceSession, BertTokenizer)>(() => Load(folder));

    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (session, tokenizer) = _model.Value;
        var ids = texts.Select(text => tokenizer.EncodeToIds(text, MaxTokens, out _, out _)).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var results = session.Run(Inputs(session, ids));
            return Pool(results[0].AsTensor<float>(), ids);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new CatalogException($"The model in Embeddings:Folder failed: {exception.Message} Use a sentence-embedding model with the inputs input_ids and attention_mask.", exception);
        }
    }

    public void Dispose()
    {
        if (_model.IsValueCreated) _model.Value.Session.Dispose();
    }

    private static (InferenceSession, BertTokenizer) Load(string folder)
    {
        var (model, vocabulary) = (Path.Combine(folder, ModelFile), Path.Combine(folder, VocabularyFile));
        foreach (var file in new[] { model, vocabulary })
            if (!File.Exists(file)) throw new CatalogException($"Embeddings:Folder has no {Path.GetFileName(file)} ({file}); export the model to ONNX with its WordPiece vocabulary.");
        try
        {
            return (new InferenceSession(model), BertTokenizer.Create(vocabulary));
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or InvalidOperationException or ArgumentException or IOException)
        {
            throw new CatalogException($"The model in Embeddings:Folder ({folder}) cannot be loaded: {exception.Message}", exception);
        }
    }

    private static List<NamedOnnxValue> Inputs(InferenceSession session, List<IReadOnlyList<int>> texts)
    {
        var width = texts.Max(ids => ids.Count);
        var (ids, mask, types) = (Tensor(texts.Count, width), Tensor(texts.Count, width), Tensor(texts.Count, width));
        for (var row = 0; row < texts.Count; row++)
            for (var at = 0; at < texts[row].Count; at++) (ids[row, at], mask[row, at]) = (texts[row][at], 1);
        List<NamedOnnxValue> inputs = [NamedOnnxValue.CreateFromTensor("input_ids", ids), NamedOnnxValue.CreateFromTensor("attention_mask", mask), NamedOnnxValue.CreateFromTensor("token_type_ids", types)];
        return inputs.FindAll(input => session.InputMetadata.ContainsKey(input.Name));
    }

    private static DenseTensor<long> Tensor(int rows, int width) => new([rows, width]);

    private static List<float[]> Pool(Tensor<float> output, List<IReadOnlyList<int>> texts)
    {
        var size = output.Dimensions[^1];
        List<float[]> vectors = [];
        for (var row = 0; row < texts.Count; row++)
        {
            var vector = new float[size];
            for (var at = 0; at < size; at++)
                vector[at] = output.Dimensions.Length == 2 ? output[row, at] : Enumerable.Range(0, texts[row].Count).Average(token => output[row, token, at]);
            vectors.Add(vector);
        }

        return vectors;
    }
}
