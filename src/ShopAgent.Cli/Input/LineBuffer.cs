using System.Globalization;

namespace ShopAgent.Cli.Input;

/// <summary>The text of an input line and the cursor in it. The cursor never stands inside a character that is made of several code units.</summary>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>0 to the length of <see cref="Text"/>, in UTF-16 code units.</summary>
    public int Cursor { get; private set; }

    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    public void MoveTo(int position) => Cursor = Math.Clamp(position, 0, Text.Length);

    public void MoveLeft() => Cursor = Before(Cursor);

    public void MoveRight() => Cursor = After(Cursor);

    public void MoveWordLeft() => Cursor = WordStart(Cursor);

    public void MoveWordRight()
    {
        var position = Cursor;
        while (position < Text.Length && char.IsWhiteSpace(Text[position])) position++;
        while (position < Text.Length && !char.IsWhiteSpace(Text[position])) position++;
        Cursor = position;
    }

    public void DeleteLeft() => RemoveFrom(Before(Cursor));

    public void DeleteRight() => Text = Text.Remove(Cursor, After(Cursor) - Cursor);

    public void DeleteToStart() => RemoveFrom(0);

    public void DeleteToEnd() => Text = Text[..Cursor];

    public void DeleteWordLeft() => RemoveFrom(WordStart(Cursor));

    private void RemoveFrom(int start)
    {
        Text = Text.Remove(start, Cursor - start);
        Cursor = start;
    }

    private int WordStart(int position)
    {
        while (position > 0 && char.IsWhiteSpace(Text[position - 1])) position--;
        while (position > 0 && !char.IsWhiteSpace(Text[position - 1])) position--;
        return position;
    }

    private int After(int position) => position >= Text.Length ? Text.Length : position + StringInfo.GetNextTextElementLength(Text, position);

    private int Before(int position)
    {
        var previous = 0;
        for (var next = 0; next < position; next = After(next)) previous = next;
        return previous;
    }
}
