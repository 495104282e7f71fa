namespace ShopAgent.Catalog.Words.Tokens;

public enum TokenKind { Word, Number, Symbol }
