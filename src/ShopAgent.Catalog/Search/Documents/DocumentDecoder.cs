using System.Collections.Frozen;
using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Reads what <see cref="DocumentEncoder"/> wrote.</summary>
/// <param name="textOf">The text of a number given by <see cref="TermTable.IdOfText"/>.</param>
internal sealed class DocumentDecoder(Func<int, string> textOf)
{
    private static readonly IReadOnlySet<string> None = FrozenSet<string>.Empty;

    /// <summary>Of the stored product, without reading the rest.</summary>
    public static long KeyOf(ReadOnlySpan<byte> content) => new ByteReader(content).Signed();

    public SearchDocument Decode(ReadOnlySpan<byte> content)
    {
        var bytes = new ByteReader(content);
        var key = bytes.Signed();
        var productId = bytes.Text();
        var merchantId = textOf(bytes.Number());
        var tieBreak = bytes.Text();
        var title = Field(ref bytes);
        var glued = new bool[title.Length];
        for (var at = 0; at < glued.Length; at++) glued[at] = bytes.Flag();
        return new SearchDocument
        {
            Key = key,
            ProductId = productId,
            MerchantId = merchantId,
            TieBreak = tieBreak,
            Title = title,
            TitleGlued = glued,
            Head = Field(ref bytes),
            Brand = Field(ref bytes),
            BrandFolded = bytes.Flag() ? bytes.Text() : null,
            Category = Field(ref bytes),
            CategoryHeads = Numbers(ref bytes),
            Ancestors = Numbers(ref bytes),
            Purpose = Field(ref bytes),
            Attributes = Field(ref bytes),
            TypeValues = Field(ref bytes),
            Description = Field(ref bytes),
            Denied = Field(ref bytes),
            TitleDenied = Field(ref bytes),
            PartNumbers = Texts(ref bytes),
            Specs = Specs(ref bytes),
            Variants = Variants(ref bytes),
            Colours = Set(ref bytes),
            Materials = Set(ref bytes),
            DescribedMaterials = Set(ref bytes),
            StatesMaterial = bytes.Flag(),
            Rating = bytes.Flag() ? new Rating(bytes.Decimal(), bytes.Number()) : null,
            Allergens = bytes.Flag() ? new AllergenInfo(bytes.Flag(), bytes.Flag(), Symbols(ref bytes), Symbols(ref bytes), Symbols(ref bytes)) : AllergenInfo.NotFood,
            Diets = Symbols(ref bytes),
            SameProductKey = bytes.Text(),
        };
    }

    private static TermField Field(ref ByteReader bytes) => Numbers(ref bytes) is { Length: > 0 } terms ? new TermField(terms) : TermField.Empty;

    private static int[] Numbers(ref ByteReader bytes)
    {
        var count = bytes.Number();
        if (count == 0) return [];
        var numbers = new int[count];
        for (var at = 0; at < count; at++) numbers[at] = bytes.Number();
        return numbers;
    }

    private static string[] Texts(ref ByteReader bytes)
    {
        var texts = new string[bytes.Number()];
        for (var at = 0; at < texts.Length; at++) texts[at] = bytes.Text();
        return texts;
    }

    private string[] Symbols(ref ByteReader bytes)
    {
        var count = bytes.Number();
        if (count == 0) return [];
        var texts = new string[count];
        for (var at = 0; at < count; at++) texts[at] = textOf(bytes.Number());
        return texts;
    }

    private IReadOnlySet<string> Set(ref ByteReader bytes) => Symbols(ref bytes) is { Length: > 0 } texts ? new HashSet<string>(texts, StringComparer.Ordinal) : None;

    private DocumentSpec[] Specs(ref ByteReader bytes)
    {
        var count = bytes.Number();
        if (count == 0) return [];
        var specs = new DocumentSpec[count];
        for (var at = 0; at < count; at++)
            specs[at] = new DocumentSpec(textOf(bytes.Number()), bytes.Decimal(), bytes.Number() is > 0 and var unit ? textOf(unit) : null, bytes.Byte());
        return specs;
    }

    private DocumentVariant[] Variants(ref ByteReader bytes)
    {
        var variants = new DocumentVariant[bytes.Number()];
        for (var at = 0; at < variants.Length; at++)
        {
            var sourceId = bytes.Text();
            var condition = (ItemCondition)bytes.Byte();
            var colours = Set(ref bytes);
            var size = bytes.Flag() ? bytes.Text() : null;
            var specs = Specs(ref bytes);
            variants[at] = new DocumentVariant(at, sourceId, new OfferDecoder(textOf).Read(ref bytes), condition, colours, size, specs);
        }

        return variants;
    }
}
