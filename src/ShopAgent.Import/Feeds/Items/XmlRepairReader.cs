using System.Globalization;
using System.Text;
using System.Xml;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>
/// Text of an XML feed made fit for a strict parser, as it streams by: a bare "&amp;" and entities of HTML that XML does not know are escaped, characters that XML forbids are dropped. CDATA
/// sections and comments keep their ampersands.
/// </summary>
internal sealed class XmlRepairReader(TextReader inner) : TextReader
{
    private const int BufferLength = 1 << 14;

    /// <summary>"&amp;CounterClockwiseContourIntegral;", the longest entity of HTML, has 33 characters.</summary>
    private const int LongestReference = 40;

    private const string CDataStart = "<![CDATA[";

    private const string CommentStart = "<!--";

    private readonly char[] _input = new char[BufferLength];
    private readonly StringBuilder _output = new();
    private int _start;
    private int _end;
    private int _given;
    private bool _finished;
    private string? _verbatimUntil;
    private int _line = 1;

    /// <summary>How many characters were escaped or dropped.</summary>
    public int Mended { get; private set; }

    /// <summary>Line of the first of them.</summary>
    public int FirstLine { get; private set; }

    public override int Peek() => Available() ? _output[_given] : -1;

    public override int Read() => Available() ? _output[_given++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.Length == 0 || !Available()) return 0;
        var count = Math.Min(buffer.Length, _output.Length - _given);
        _output.CopyTo(_given, buffer, count);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Available()
    {
        while (_given >= _output.Length)
        {
            _output.Clear();
            _given = 0;
            Fill();
            if (_start == _end) return false;
            Mend();
        }

        return true;
    }

    private void Fill()
    {
        _input.AsSpan(_start, _end - _start).CopyTo(_input);
        (_start, _end) = (0, _end - _start);
        while (!_finished && _end < _input.Length)
        {
            var read = inner.Read(_input, _end, _input.Length - _end);
            _finished = read == 0;
            _end += read;
        }
    }

    /// <summary>Works up to where a reference or a section mark might be cut off by the end of the input.</summary>
    private void Mend()
    {
        var safe = _finished ? _end : _end - LongestReference;
        while (_start < safe)
        {
            var rest = _input.AsSpan(_start, _end - _start);
            if (rest[0] == '\n') _line++;
            if (!IsAllowed(rest)) Drop(1);
            else if (_verbatimUntil is not null) CopyVerbatim(rest);
            else if (rest[0] == '&') CopyReference(rest);
            else
            {
                if (rest.StartsWith(CDataStart)) _verbatimUntil = "]]>";
                else if (rest.StartsWith(CommentStart)) _verbatimUntil = "-->";
                Copy(_verbatimUntil is null ? 1 : rest[2] == '[' ? CDataStart.Length : CommentStart.Length);
            }
        }
    }

    private void CopyVerbatim(ReadOnlySpan<char> rest)
    {
        var ends = rest.StartsWith(_verbatimUntil);
        Copy(ends ? _verbatimUntil!.Length : 1);
        if (ends) _verbatimUntil = null;
    }

    private void CopyReference(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestReference)].IndexOf(';');
        var name = end > 0 ? rest[1..end] : "";
        if (name is "amp" or "lt" or "gt" or "quot" or "apos" || (name.Length > 1 && name[0] == '#' && IsAllowed(name[1..], out var isNumber) && isNumber)) Copy(end + 1);
        else if (name.Length > 1 && name[0] == '#' && !IsAllowed(name[1..], out isNumber) && isNumber) Drop(end + 1);
        else
        {
            Note();
            _output.Append("&amp;");
            _start++;
        }
    }

    /// <summary>Whether the number of a character reference is that of a character which XML 1.0 allows.</summary>
    private static bool IsAllowed(ReadOnlySpan<char> digits, out bool isNumber)
    {
        var isHex = digits[0] is 'x';
        isNumber = int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        return isNumber && (code is >= 0x10000 and <= 0x10ffff || (code is > 0 and < 0x10000 && XmlConvert.IsXmlChar((char)code)));
    }

    private static bool IsAllowed(ReadOnlySpan<char> rest) =>
        XmlConvert.IsXmlChar(rest[0]) || (rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1])) || char.IsLowSurrogate(rest[0]);

    private void Copy(int count)
    {
        _output.Append(_input, _start, count);
        _start += count;
    }

    private void Drop(int count)
    {
        Note();
        _start += count;
    }

    private void Note()
    {
        if (Mended++ == 0) FirstLine = _line;
    }
}
