namespace ShopAgent.Catalog.Search.Matching;

internal enum TermGroupKind { Type, Word, Model, Brand }
