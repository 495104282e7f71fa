using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Parsing;

/// <summary>A known phrase at its first token.</summary>
/// <param name="Quality">The adjective, when the phrase is one; else null.</param>
/// <param name="Ordinal">The position, when the phrase is an ordinal; else 0.</param>
internal readonly record struct Mark(PhraseAct? Act, Quality? Quality, int Ordinal, int Length);
