using ShopAgent.Import.Drafts;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Assembly;

/// <summary>Brings the variants of a product together, wherever the feed has them: in one record, as variations of a parent, or as members of a group.</summary>
internal sealed class VariantGrouping(DraftStaging staging, FeedLog log)
{
    private readonly VariantGroup _members = new(id => staging.MembersOf(id).Any(member => member.Role == DraftRole.Member), log);

    /// <returns>Products with the drafts of their variants; several when the records of a group have nothing in common.</returns>
    public IEnumerable<(ProductDraft Product, IReadOnlyList<VariantDraft> Variants)> Of(ProductDraft root)
    {
        switch (root.Role)
        {
            case DraftRole.Parent:
                return [OfParent(root)];
            case DraftRole.Member:
                return _members.Products(root.Parent!, MembersOf(root));
            case DraftRole.Variation:
                log.Warn(root.Line, root.SourceId, "Parent", root.Parent, "variation-orphan", "The variation's parent is not in the feed; it was imported as a product of its own.");
                return [(root, root.Variants)];
            default:
                return [(root, root.Variants)];
        }
    }

    private List<ProductDraft> MembersOf(ProductDraft root)
    {
        List<ProductDraft> members = [.. staging.MembersOf(root.Parent!).Take(FeedLimits.VariantsPerProduct + 1)];
        if (members.Count <= FeedLimits.VariantsPerProduct) return members;
        log.Warn(root.Line, root.Parent, "item_group_id", root.Parent, "variants-many", $"The group has more than {FeedLimits.VariantsPerProduct} variants; the first {FeedLimits.VariantsPerProduct} were imported.");
        return members[..FeedLimits.VariantsPerProduct];
    }

    private (ProductDraft, IReadOnlyList<VariantDraft>) OfParent(ProductDraft parent)
    {
        List<ProductDraft> variations = [.. staging.VariationsOf(parent).Where(variation => variation.Variants.Count > 0)];
        if (variations.Count == 0)
        {
            log.Warn(parent.Line, parent.SourceId, null, null, "parent-without-variants", "The variable product has no variations in the feed; it was imported as a simple product.");
            return (parent with { OptionNames = [] }, parent.Variants);
        }

        var own = parent.Variants.FirstOrDefault();
        var used = variations.SelectMany(variation => variation.Variants[0].Options.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var product = parent with
        {
            OptionNames = [.. parent.OptionNames.Where(used.Contains).Concat(used).Distinct(StringComparer.OrdinalIgnoreCase)],
            Attributes = parent.Attributes.Where(attribute => !used.Contains(attribute.Key)).ToDictionary(),
            Description = parent.Description.Length > 0 ? parent.Description : variations.Select(variation => variation.Description).FirstOrDefault(text => text.Length > 0) ?? "",
            Brand = parent.Brand ?? variations.Select(variation => variation.Brand).FirstOrDefault(brand => brand is not null),
            Categories = parent.Categories.Count > 0 ? parent.Categories : variations.Select(variation => variation.Categories).FirstOrDefault(categories => categories.Count > 0) ?? [],
            Images = parent.Images.Count > 0 ? parent.Images : [.. variations.SelectMany(variation => variation.Images).Distinct()],
        };
        return (product, [.. variations.Select(variation => Inherit(variation, own))]);
    }

    /// <summary>What a variation leaves out, its parent says.</summary>
    private static VariantDraft Inherit(ProductDraft variation, VariantDraft? parent)
    {
        var own = variation.Variants[0];
        return own with
        {
            Image = own.Image ?? variation.Images.FirstOrDefault(),
            Stock = own.Stock ?? parent?.Stock,
            Mpn = own.Mpn ?? parent?.Mpn,
            WeightGrams = own.WeightGrams ?? parent?.WeightGrams,
            Unit = own.Unit ?? parent?.Unit,
            Step = own.Step ?? parent?.Step,
            MinimumQuantity = own.MinimumQuantity ?? parent?.MinimumQuantity,
            Pack = own.Pack ?? parent?.Pack,
            Delivery = own.Delivery ?? parent?.Delivery,
        };
    }
}
