using System.Text;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;
using ShopAgent.Catalog.Words.Tokens;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>A request while it is read: its tokens, which of them are understood by now, and the query made of them so far.</summary>
internal sealed class QueryDraft
{
    private readonly bool[] _taken;
    private readonly bool[] _soft;
    private readonly Mark[] _marks;

    public QueryDraft(string text, IReadOnlyList<Token> tokens, LanguageWords words, Currency currency, ProductQuery query)
    {
        (Text, Tokens, Words, Currency, Query) = (text, tokens, words, currency, query);
        (_taken, _soft, _marks) = (new bool[tokens.Count], new bool[tokens.Count], new Mark[tokens.Count]);
        for (var at = 0; at < tokens.Count; at += Math.Max(1, _marks[at].Length)) _marks[at] = FindMark(at);
    }

    /// <summary>Without quotations; offsets of <see cref="Tokens"/> count in it.</summary>
    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public LanguageWords Words { get; }

    public Currency Currency { get; }

    public ProductQuery Query { get; set; }

    /// <summary>From here on the request speaks of what the product is for.</summary>
    public int ReferenceStart { get; set; } = int.MaxValue;

    public int Count => Tokens.Count;

    /// <summary>Not yet understood.</summary>
    public bool IsFree(int at) => at >= 0 && at < Count && !_taken[at];

    public bool AreFree(int start, int end) => Enumerable.Range(start, end - start).All(IsFree);

    /// <summary>Where the run of free tokens ends that the token stands in.</summary>
    public int EndOfFree(int at)
    {
        while (IsFree(at)) at++;
        return at;
    }

    /// <summary>Understood as the name of a measure, but free to be the product type when nothing else is ("16 GB RAM").</summary>
    public bool IsSoft(int at) => _soft[at];

    public void Take(int start, int end)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, Count); at++) _taken[at] = true;
    }

    public void Soften(int start, int end)
    {
        for (var at = start; at < Math.Min(end, Count); at++) _soft[at] = true;
    }

    /// <summary>The phrase that starts at the token and is not taken yet.</summary>
    public Mark MarkAt(int at) => at >= 0 && at < Count && !_taken[at] ? _marks[at] : default;

    public bool Is(int at, PhraseAct act) => MarkAt(at).Act == act;

    /// <summary>The phrase that ends right before the token; its start is returned too.</summary>
    public (int Start, Mark Mark)? MarkBefore(int at)
    {
        for (var start = at - 1; start >= 0; start--)
        {
            if (_taken[start]) return null;
            if (_marks[start].Length > 0) return start + _marks[start].Length == at ? (start, _marks[start]) : null;
        }

        return null;
    }

    /// <summary>Words that carry nothing here: frame, articles.</summary>
    public bool IsFiller(int at) => !IsModelPart(at) && !IsHyphenated(at) && (MarkAt(at).Act is PhraseAct.Frame or PhraseAct.Praise || (IsFree(at) && Words.StopWords.Contains(Tokens[at].Text) && MarkAt(at) is { Act: null, Quality: null, Ordinal: 0 }));

    /// <summary>A letter that a hyphen joins to a word ("T-shirt") is part of it, and no filler.</summary>
    private bool IsHyphenated(int at) => IsFree(at) && at + 2 < Count && Tokens[at + 1].IsSymbol('-') && Tokens[at + 1].Glued && Tokens[at + 2] is { Glued: true, Kind: TokenKind.Word };

    /// <summary>A letter before a number, glued to it ("A25", "M.2"), is part of a model's name.</summary>
    private bool IsModelPart(int at) => at >= 0 && at < Count && Tokens[at].Kind == TokenKind.Word
        && ((at + 1 < Count && Tokens[at + 1] is { Glued: true, Kind: TokenKind.Number })
            || (at + 2 < Count && Tokens[at + 1].Glued && Tokens[at + 1].Text[0] is '.' or '-' && Tokens[at + 2] is { Glued: true, Kind: TokenKind.Number }));

    /// <summary>As the shopper said it, typos corrected.</summary>
    public string Said(int start, int end)
    {
        if (start >= end) return "";
        StringBuilder said = new();
        var at = Tokens[start].Start;
        foreach (var token in Tokens.Skip(start).Take(end - start))
        {
            said.Append(Text.AsSpan(at, token.Start - at)).Append(token.Text == Normalizer.Fold(token.In(Text)) ? token.In(Text) : token.Text);
            at = token.End;
        }

        return said.ToString().Trim();
    }

    private Mark FindMark(int at)
    {
        if (IsModelPart(at)) return default;
        var quality = Words.Qualities.Match(Tokens, at, out var adjective);
        var ordinal = Words.Numbers.Ordinals.Match(Tokens, at, out var position);
        var phrase = Words.Phrases.Match(Tokens, at, out var act);
        if (phrase >= quality && phrase >= ordinal && phrase > 0) return new Mark(act, phrase == quality ? adjective : null, 0, phrase);
        if (quality > 0 && quality >= ordinal) return new Mark(null, adjective, 0, quality);
        return ordinal > 0 ? new Mark(null, null, position, ordinal) : default;
    }
}

/// <summary>A known phrase at its first token.</summary>
/// <param name="Quality">The adjective, when the phrase is one; else null.</param>
/// <param name="Ordinal">The position, when the phrase is an ordinal; else 0.</param>
internal readonly record struct Mark(PhraseAct? Act, Quality? Quality, int Ordinal, int Length);

/// <summary>Understands one kind of phrase: takes its tokens and adds what they mean to the query.</summary>
internal interface IQueryReader
{
    void Read(QueryDraft draft);
}
