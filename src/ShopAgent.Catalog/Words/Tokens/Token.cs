namespace ShopAgent.Catalog.Words.Tokens;

/// <summary>A run of letters, a number, or one other character that is not blank.</summary>
/// <param name="Text">Folded (<see cref="Normalizer"/>).</param>
/// <param name="Start">Offset in the text that was split.</param>
/// <param name="Glued">Nothing stands between it and the token before: the "480" of "RXL480".</param>
public readonly record struct Token(string Text, int Start, int Length, TokenKind Kind, bool Glued)
{
    public int End => Start + Length;

    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;

    public string In(string text) => text.Substring(Start, Length);

    public override string ToString() => Text;
}

public enum TokenKind { Word, Number, Symbol }
