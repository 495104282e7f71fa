using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ShopAgent.Catalog.Products;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>
/// The items of an XML feed (item of RSS 2.0 and RSS 1.0, entry of Atom, product of others), one in memory at a time. Fields are known by Google's namespace first, whatever its prefix,
/// then by their local names.
/// </summary>
internal sealed partial class XmlItemSource(FeedFile file, ItemNames names, FeedLog log)
{
    private const string Google = "http://base.google.com/ns/1.0";

    private const string GoogleCustom = "http://base.google.com/cns/1.0";

    private const int ChunkLength = 4_096;

    private static readonly HashSet<string> ItemElements = new(StringComparer.OrdinalIgnoreCase) { "item", "entry", "product" };

    private readonly char[] _chunk = new char[ChunkLength];

    /// <exception cref="CatalogException">The document is broken beyond mending, or declares a document type.</exception>
    public IEnumerable<Item> Read(CancellationToken cancellationToken)
    {
        if (DocumentType().IsMatch(file.Head))
            throw new CatalogException($"{file.Path} declares a document type (<!DOCTYPE>), which product feeds do not need and which can be used to attack the reader; remove the declaration.");
        using var text = new XmlRepairReader(new StreamReader(file.OpenUtf8(), Encoding.UTF8));
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true }, Context());
        while (Next(xml))
        {
            cancellationToken.ThrowIfCancellationRequested();
            log.Records++;
            if (ItemOf(xml) is { } item) yield return item;
        }

        if (text.Mended > 0)
            log.Warn(text.FirstLine, null, null, null, "xml-mended", $"{text.Mended} characters of the document are not allowed in XML (a bare \"&\", a control character), the first on this line; they were mended.");
    }

    /// <summary>Prefixes that the feed uses but forgets to declare are taken for Google's.</summary>
    private XmlParserContext Context()
    {
        var names = new NameTable();
        var namespaces = new XmlNamespaceManager(names);
        foreach (var prefix in Prefix().Matches(file.Head).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
            if (!prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase)) namespaces.AddNamespace(prefix, Google);
        return new XmlParserContext(names, namespaces, null, XmlSpace.None);
    }

    private bool Next(XmlReader xml)
    {
        try
        {
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && ItemElements.Contains(xml.LocalName)) return true;
            return false;
        }
        catch (XmlException exception)
        {
            throw Broken(exception);
        }
    }

    private Item? ItemOf(XmlReader xml)
    {
        var line = ((IXmlLineInfo)xml).LineNumber;
        try
        {
            var item = new Item(line);
            var size = Attributes(xml, item);
            if (xml.IsEmptyElement) return item;
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
                if (xml.NodeType == XmlNodeType.Element) size += xml.LocalName.Length + Field(xml, item, isKept: size <= FeedLimits.RecordBytes);
            if (size <= FeedLimits.RecordBytes) return item;
            log.Reject(line, null, null, null, "record-large", $"The item is larger than {FeedLimits.RecordBytes >> 20} MB, which no product is; it was left out.");
            return null;
        }
        catch (XmlException exception)
        {
            throw Broken(exception);
        }
    }

    /// <summary>Some feeds write the id as an attribute of the item.</summary>
    private long Attributes(XmlReader xml, Item item)
    {
        long size = 0;
        while (xml.MoveToNextAttribute())
        {
            size += xml.Value.Length;
            if (xml.Prefix.Length == 0 && xml.LocalName is "id" or "sku") item.Add(names.Of(xml.LocalName), new ItemValue(xml.Value));
        }

        xml.MoveToElement();
        return size;
    }

    /// <summary>Reads one field with everything inside it.</summary>
    /// <param name="isKept">False: the item is too large already, and goes.</param>
    /// <returns>Its length in characters.</returns>
    private long Field(XmlReader xml, Item item, bool isKept)
    {
        var field = names.Of(xml.LocalName);
        var preferred = xml.NamespaceURI is Google or GoogleCustom;
        // Atom: <link rel="alternate" href="..."/>.
        var address = xml.GetAttribute("rel") is null or "alternate" ? xml.GetAttribute("href") : null;
        var value = new ItemValue(address ?? "");
        long size = 0;
        if (!xml.IsEmptyElement) (value, size) = Content(xml, value.Text);
        if (isKept) item.Add(field, value, preferred);
        return size;
    }

    private (ItemValue Value, long Size) Content(XmlReader xml, string address)
    {
        var text = new StringBuilder();
        Dictionary<string, string>? parts = null;
        var (part, partStart, size) = ("", 0, 0L);
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.Depth == depth + 1:
                    (part, partStart) = (FieldName.Key(xml.LocalName), text.Length);
                    size += part.Length;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    size += Append(xml, text, size);
                    break;
                case XmlNodeType.EndElement when xml.Depth == depth + 1 && size <= FeedLimits.RecordBytes:
                    (parts ??= new(StringComparer.Ordinal)).TryAdd(part, text.ToString(partStart, text.Length - partStart).Trim());
                    text.Append(' ');
                    break;
            }
        }

        return (new ItemValue(text.Length > 0 ? text.ToString() : address, parts), size);
    }

    /// <summary>Appends the text in pieces, so that a huge one is counted without being kept.</summary>
    private long Append(XmlReader xml, StringBuilder text, long before)
    {
        long size = 0;
        for (int read; (read = xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0; size += read)
            if (before + size <= FeedLimits.RecordBytes) text.Append(_chunk, 0, read);
        return size;
    }

    private CatalogException Broken(XmlException exception) => new(
        $"{file.Path} is broken XML: {exception.Message} Nothing of it was imported; export the feed again.", exception);

    /// <summary>Before the first element only: a description may well quote one.</summary>
    [GeneratedRegex(@"^\s*(<\?[^>]*>\s*|<!--.*?-->\s*)*<!DOCTYPE\s", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"[<\s]([A-Za-z_][\w.\-]*):[A-Za-z_]")]
    private static partial Regex Prefix();
}
