using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Meaning;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Tests.Fakes;

/// <summary>A model that knows a few concepts, each by several words: texts that share a concept lie near each other though they share no word.</summary>
internal sealed class ConceptEmbedder(params string[][] concepts) : IEmbedder
{
    public int Calls { get; private set; }

    public List<string> Texts { get; } = [];

    /// <summary>From now on it answers like an endpoint that is down.</summary>
    public bool IsDown { get; set; }

    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        Calls++;
        if (IsDown) throw new CatalogException("The embeddings endpoint cannot be reached.");
        Texts.AddRange(texts);
        return [.. texts.Select(Vector)];
    }

    private float[] Vector(string text)
    {
        var words = Tokenizer.Words(text).ToHashSet(StringComparer.Ordinal);
        float[] vector = [.. concepts.Select(concept => (float)concept.Count(words.Contains)), 0.01f];
        return vector;
    }
}
