namespace ShopAgent.Catalog.Search.Query;

internal enum TermGroupKind { Type, Word, Model, Brand }
