namespace ShopAgent.Catalog.Tokens;

public enum TokenKind { Word, Number, Symbol }
