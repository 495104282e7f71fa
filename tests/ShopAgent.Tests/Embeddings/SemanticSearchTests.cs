using ShopAgent.Catalog.Store;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Embeddings;

public sealed class SemanticSearchTests : IDisposable
{
    private readonly ConceptEmbedder _model = new(["slumber", "tent", "tents", "camping"], ["melodies", "headphones", "wireless"], ["gown", "dress"]);
    private readonly TestCatalog _catalog;

    public SemanticSearchTests()
    {
        _catalog = new TestCatalog(embedder: _model);
        _catalog.Embeddings.Run(null, CancellationToken.None);
    }

    [Fact]
    public void Products_are_found_by_meaning_where_no_word_fits()
    {
        var hits = _catalog.Find("melodies").Hits;

        Assert.NotEmpty(hits);
        Assert.All(hits.Take(3), hit => Assert.StartsWith("h", hit.Product.SourceId, StringComparison.Ordinal));
    }

    [Fact]
    public void Constraints_hold_for_what_is_near_in_meaning() => Assert.DoesNotContain(_catalog.Find("melodies under 100 euros").Hits, hit => hit.Product.SourceId == "h3");

    [Fact]
    public void What_words_find_stays_first() => Assert.Equal("b2", _catalog.Find("Volgrim Z690M").Hits[0].Product.SourceId);

    [Fact]
    public void A_model_that_does_not_answer_leaves_search_by_words_and_is_left_in_peace_for_a_while()
    {
        _model.IsDown = true;
        var calls = _model.Calls;

        Assert.Equal("b2", _catalog.Find("Volgrim Z690M").Hits[0].Product.SourceId);
        _catalog.Find("tents");
        Assert.Equal(calls + 1, _model.Calls);

        _model.IsDown = false;
        _catalog.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEmpty(_catalog.Find("melodies").Hits);
    }

    [Fact]
    public void A_product_is_embedded_once_and_again_when_it_changed()
    {
        Assert.Equal(0, _catalog.Embeddings.Run(null, CancellationToken.None));
        using (var connection = _catalog.Database.Open()) connection.Execute("UPDATE product SET title = 'Gown', hash = 'new' WHERE source_id = 'h1'");
        _model.Texts.Clear();

        Assert.Equal(1, _catalog.Embeddings.Run(null, CancellationToken.None));
        Assert.Contains("Gown", Assert.Single(_model.Texts), StringComparison.Ordinal);
        Assert.Contains(_catalog.Find("gown").Hits, hit => hit.Product.SourceId == "h1");
    }

    [Fact]
    public void A_product_that_goes_takes_its_vector_along()
    {
        using var connection = _catalog.Database.Open();
        var before = connection.ExecuteLong("SELECT count(*) FROM product_vector");
        connection.Execute("DELETE FROM product WHERE source_id = 'h1'");

        Assert.Equal(before - 1, connection.ExecuteLong("SELECT count(*) FROM product_vector"));
    }

    [Fact]
    public void Nothing_of_it_is_there_while_it_is_off()
    {
        using var off = new TestCatalog();
        Assert.Equal(0, off.Embeddings.Run(null, CancellationToken.None));
        off.Find("tents");

        using var connection = off.Database.Open();
        Assert.Equal(0, connection.ExecuteLong("SELECT count(*) FROM sqlite_master WHERE name = 'product_vector'"));
    }

    public void Dispose() => _catalog.Dispose();
}
