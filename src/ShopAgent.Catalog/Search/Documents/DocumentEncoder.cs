using ShopAgent.Catalog.Products;

namespace ShopAgent.Catalog.Search.Documents;

/// <summary>Writes a product's search form in a few hundred bytes; <see cref="DocumentDecoder"/> reads them.</summary>
internal sealed class DocumentEncoder(TermTable terms)
{
    private readonly ByteWriter _bytes = new();

    /// <summary>Valid until the next call.</summary>
    /// <param name="key">Of the stored product, which the document may have been made before.</param>
    public ReadOnlySpan<byte> Encode(long key, SearchDocument document)
    {
        _bytes.Clear();
        _bytes.Signed(key);
        _bytes.Text(document.ProductId);
        Symbol(document.MerchantId);
        _bytes.Text(document.TieBreak);
        Field(document.Title);
        foreach (var glued in document.TitleGlued) _bytes.Flag(glued);
        Field(document.Head);
        Field(document.Brand);
        _bytes.Flag(document.BrandFolded is not null);
        if (document.BrandFolded is not null) _bytes.Text(document.BrandFolded);
        Field(document.Category);
        Numbers(document.CategoryHeads);
        Numbers(document.Ancestors);
        Field(document.Purpose);
        Field(document.Attributes);
        Field(document.TypeValues);
        Field(document.Description);
        Field(document.Denied);
        Field(document.TitleDenied);
        _bytes.Number(document.PartNumbers.Count);
        foreach (var number in document.PartNumbers) _bytes.Text(number);
        Specs(document.Specs);
        _bytes.Number(document.Variants.Length);
        foreach (var variant in document.Variants) Variant(variant);
        Symbols(document.Colours);
        Symbols(document.Materials);
        Symbols(document.DescribedMaterials);
        _bytes.Flag(document.StatesMaterial);
        _bytes.Flag(document.Rating is not null);
        if (document.Rating is { } rating)
        {
            _bytes.Decimal(rating.Value);
            _bytes.Number(rating.Count);
        }

        Allergens(document.Allergens);
        Symbols(document.Diets);
        _bytes.Text(document.SameProductKey);
        return _bytes.Written;
    }

    private void Field(TermField field)
    {
        _bytes.Number(field.Length);
        for (var at = 0; at < field.Length; at++) _bytes.Number(field[at]);
    }

    private void Numbers(int[] numbers)
    {
        _bytes.Number(numbers.Length);
        foreach (var number in numbers) _bytes.Number(number);
    }

    private void Symbol(string text) => _bytes.Number(terms.IdOfText(text));

    private void Symbols(IReadOnlyCollection<string> texts)
    {
        _bytes.Number(texts.Count);
        foreach (var text in texts) Symbol(text);
    }

    private void Specs(DocumentSpec[] specs)
    {
        _bytes.Number(specs.Length);
        foreach (var spec in specs)
        {
            Symbol(spec.Name);
            _bytes.Decimal(spec.Number);
            _bytes.Number(spec.Unit is null ? 0 : terms.IdOfText(spec.Unit));
            _bytes.Byte(spec.Trust);
        }
    }

    private void Variant(DocumentVariant variant)
    {
        _bytes.Text(variant.SourceId);
        _bytes.Byte((byte)variant.Condition);
        Symbols(variant.Colours);
        _bytes.Flag(variant.Size is not null);
        if (variant.Size is not null) _bytes.Text(variant.Size);
        Specs(variant.Specs);
        new OfferEncoder(_bytes, terms).Write(variant.Offer);
    }

    private void Allergens(AllergenInfo allergens)
    {
        _bytes.Flag(allergens != AllergenInfo.NotFood);
        if (allergens == AllergenInfo.NotFood) return;
        _bytes.Flag(allergens.IsFood);
        _bytes.Flag(allergens.IsDeclared);
        Symbols(allergens.Contains);
        Symbols(allergens.MayContain);
        Symbols(allergens.FreeOf);
    }
}
