namespace ShopAgent.Catalog.Search.Documents;

[Flags]
internal enum AttributeKinds { None = 0, Colour = 1, Size = 2, Material = 4, Type = 8 }
