using ShopAgent.Import.Fields;

namespace ShopAgent.Import.Feeds.Items;

/// <summary>A field of a merchant feed.</summary>
/// <param name="Name">As the feed writes it, without its prefix.</param>
/// <param name="Canonical">Null when the field is ignored.</param>
internal sealed record ItemField(string Name, string? Canonical)
{
    /// <summary>Fields of this canonical name become specifications under their own name.</summary>
    public const string Attribute = "attribute";

    /// <summary>The field that stands for the canonical one by its own name wins over aliases.</summary>
    public bool IsExact { get; } = Canonical is not null && FieldName.Key(Name) == FieldName.Key(Canonical);
}
