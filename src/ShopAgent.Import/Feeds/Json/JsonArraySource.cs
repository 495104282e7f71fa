using System.Text.Json;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Json;

/// <summary>
/// The objects of a JSON array that is the document, or that stands under "products" (or items, data, results) of its top object; read as a stream, one element in memory at a time.
/// A top object without such an array is one product.
/// </summary>
internal sealed class JsonArraySource(FeedFile file)
{
    private const int InitialBytes = 1 << 16;

    /// <summary>Where nothing of interest was found in so many bytes, nothing will be.</summary>
    private const int MaxTokenBytes = 64 << 20;

    private static readonly string[] ArrayNames = ["products", "items", "data", "results", "resources", "entries"];

    public static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private byte[] _buffer = new byte[InitialBytes];
    private int _start;
    private int _end;
    private int _mended;
    private int _line = 1;
    private bool _finished;
    private JsonReaderState _state = new(Lenient);

    public static bool IsArrayName(string? name) => ArrayNames.Contains(name);

    /// <exception cref="CatalogException">The document is broken: what follows the fault cannot be told apart.</exception>
    public IEnumerable<JsonRecord> Read(FeedLog log, CancellationToken cancellationToken)
    {
        using var utf8 = file.OpenUtf8();
        if (!FindArray(utf8))
        {
            using var whole = ParseWhole();
            log.Records++;
            yield return new JsonRecord(1, whole.RootElement);
            yield break;
        }

        while (NextElement(utf8) is var (element, line) && element is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (element)
            {
                log.Records++;
                if (element.RootElement.ValueKind == JsonValueKind.Object) yield return new JsonRecord(line, element.RootElement);
                else log.Reject(line, null, null, element.RootElement.GetRawText(), "json-not-an-object", "The element is not a JSON object such as {\"id\": 1, ...}; it was left out.");
            }
        }
    }

    private bool FindArray(Stream utf8)
    {
        string? name = null;
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _mended - _start), _finished, _state);
                while (reader.Read())
                {
                    if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) name = reader.GetString();
                    if (reader.TokenType != JsonTokenType.StartArray || reader.CurrentDepth > 1 || (reader.CurrentDepth == 1 && !IsArrayName(name))) continue;
                    Advance(ref reader);
                    return true;
                }

                Advance(ref reader);
                if (_finished) return false;
                Fill(utf8);
            }
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    private (JsonDocument? Element, int Line) NextElement(Stream utf8)
    {
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _mended - _start), _finished, _state);
                if (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.EndArray) return (null, 0);
                    var line = _line + Breaks((int)reader.TokenStartIndex);
                    if (JsonDocument.TryParseValue(ref reader, out var element))
                    {
                        Advance(ref reader);
                        return (element, line);
                    }
                }

                if (_end - _start > FeedLimits.RecordBytes)
                    throw new CatalogException($"{file.Path}: the product at line {_line} is larger than {FeedLimits.RecordBytes >> 20} MB, which no product is; the feed was not imported.");
                Fill(utf8);
            }
        }
        catch (JsonException exception)
        {
            throw Broken(exception);
        }
    }

    private JsonDocument ParseWhole()
    {
        using var utf8 = file.OpenUtf8();
        using var all = new MemoryStream();
        for (int read; (read = utf8.Read(_buffer)) > 0;)
        {
            all.Write(_buffer, 0, read);
            if (all.Length > MaxTokenBytes)
                throw new CatalogException($"{file.Path} is one JSON object of more than {MaxTokenBytes >> 20} MB without a list of products; export the products as an array or one a line.");
        }

        var json = all.ToArray();
        JsonSurrogates.Mend(json, isFinal: true);
        return JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    private void Advance(ref Utf8JsonReader reader)
    {
        var consumed = (int)reader.BytesConsumed;
        _line += Breaks(consumed);
        _start += consumed;
        _state = reader.CurrentState;
    }

    private int Breaks(int bytes) => _buffer.AsSpan(_start, bytes).Count((byte)'\n');

    private void Fill(Stream utf8)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end, _mended) = (0, _end - _start, _mended - _start);
        }

        if (_end > MaxTokenBytes)
            throw new CatalogException($"{file.Path}: the value at line {_line} is larger than {MaxTokenBytes >> 20} MB, which nothing in a product feed is; the feed was not imported.");
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = utf8.Read(_buffer, _end, _buffer.Length - _end);
        _finished = read == 0;
        _end += read;
        var settled = JsonSurrogates.Mend(_buffer.AsSpan(_mended, _end - _mended), _finished);
        _mended = _finished ? _end : _mended + settled;
    }

    private CatalogException Broken(JsonException exception) =>
        new($"{file.Path} is broken JSON at line {exception.LineNumber + 1}, character {exception.BytePositionInLine + 1}; nothing of it was imported. Export the feed again.", exception);
}
