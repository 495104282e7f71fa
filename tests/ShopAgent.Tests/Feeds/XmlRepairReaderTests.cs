using System.Text;
using System.Xml.Linq;
using CsCheck;
using ShopAgent.Import.Feeds.Items;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Feeds;

public class XmlRepairReaderTests
{
    [Theory]
    [InlineData("<a>Salt & pepper</a>", "Salt & pepper", 1)]
    [InlineData("<a>Salt &amp; pepper &#8364; &lt;</a>", "Salt & pepper € <", 0)]
    [InlineData("<a>caf&eacute;</a>", "caf&eacute;", 1)]
    [InlineData("<a>&#1;b&#x0;c\u0001d</a>", "bcd", 3)]
    [InlineData("<a><![CDATA[R&D <b>]]> &amp; more</a>", "R&D <b> & more", 0)]
    [InlineData("<!-- a & b --><a>x</a>", "x", 0)]
    [InlineData("<a>?a=1&b=2&c</a>", "?a=1&b=2&c", 2)]
    [InlineData("<a>\ud83d\ude00</a>", "\ud83d\ude00", 0)]
    public void What_xml_forbids_is_mended(string xml, string text, int mended)
    {
        using var reader = new XmlRepairReader(new StringReader(xml));
        Assert.Equal(text, XDocument.Parse(reader.ReadToEnd()).Root!.Value);
        Assert.Equal(mended, reader.Mended);
    }

    [Fact]
    public void Valid_text_passes_as_it_is_however_it_is_read() =>
        Gen.Select(Gen.String[Gen.OneOf<char>('a', '<', '&', ';', ']', '>', '!', '-', '\n', 'é'), 0, 200], Gen.Int[1, 50]).AlwaysHolds(one =>
        {
            var (text, size) = one;
            var valid = new XElement("a", new XAttribute("b", text), text, new XComment("x & y"), new XCData("p & q")).ToString(SaveOptions.DisableFormatting);
            using var reader = new XmlRepairReader(new StringReader(valid));
            var read = new StringBuilder();
            var buffer = new char[size];
            for (int count; (count = reader.Read(buffer, 0, size)) > 0;) read.Append(buffer, 0, count);
            return read.ToString() == valid && reader.Mended == 0;
        });

    [Fact]
    public void Long_text_is_mended_at_the_seams_of_its_buffers()
    {
        var text = string.Concat(Enumerable.Repeat("x & y &amp; z &nbsp;", 5_000));
        using var reader = new XmlRepairReader(new StringReader($"<a>\n{text}</a>"));
        Assert.Equal("\n" + text.Replace("&amp;", "&", StringComparison.Ordinal), XDocument.Parse(reader.ReadToEnd(), LoadOptions.PreserveWhitespace).Root!.Value);
        Assert.Equal((10_000, 2), (reader.Mended, reader.FirstLine));
    }
}
