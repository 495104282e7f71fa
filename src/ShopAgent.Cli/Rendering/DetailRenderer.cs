using ShopAgent.Agent.Panels;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Catalog.Specs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>One product: what it is, what it costs in which option, what is known about it, and where else it is sold.</summary>
internal static class DetailRenderer
{
    /// <summary>Characters of the description that a chat shows; the rest is in <c>catalog show</c>.</summary>
    private const int ShortDescription = 600;

    /// <summary>Specifications that a chat shows.</summary>
    private const int FewSpecs = 12;

    /// <param name="isWhole">True: the whole description and every specification.</param>
    public static IRenderable Render(DetailPanel panel, RenderContext context, bool isWhole = false)
    {
        var product = panel.Offer.Product;
        var offer = OfferView.Of(panel.Offer, context.Now);
        List<IRenderable> parts = [PanelLayout.Heading(OfferText.Title(offer), product.Brand), PriceLine(offer, context)];
        if (OfferText.Warning(offer, context) is { } warning) parts.Add(PanelLayout.Data(warning, Palette.Bad));
        AddDescription(parts, product.Description, isWhole);
        AddVariants(parts, product, panel.Offer.Variant, context);
        AddSpecs(parts, product, context, isWhole);
        if (isWhole) DerivedSpecs.Add(parts, product, context);
        AddAllergens(parts, product.Allergens, context);
        AddOtherOffers(parts, panel.OtherOffers.Where(other => other.Id != product.Id), context);
        return PanelLayout.Stack(parts);
    }

    private static Paragraph PriceLine(OfferView offer, RenderContext context)
    {
        var line = PanelLayout.Line((OfferText.Price(offer, context), offer.Price is null ? Palette.Notice : Palette.Accent));
        if (OfferText.OldPrice(offer, context) is { } old) line.Append("  " + old, Palette.Quiet);
        line.Append(PanelLayout.Separator + SafeText.Line(context.ShopName(offer.MerchantId)), Palette.Plain);
        if (OfferText.UnitPrice(offer, context) is { } unitPrice) line.Append(PanelLayout.Separator + unitPrice, Palette.Quiet);
        if (OfferText.Stars(offer.Rating, context) is { } stars) line.Append(PanelLayout.Separator + stars, Palette.Plain);
        var (stock, style) = OfferText.Stock(offer, context);
        return line.Append(PanelLayout.Separator, Palette.Plain).Append(stock, style);
    }

    private static void AddDescription(List<IRenderable> parts, string description, bool isWhole)
    {
        var text = SafeText.Block(description).Trim();
        if (text.Length == 0) return;
        parts.Add(PanelLayout.Blank);
        parts.Add(PanelLayout.Paragraph(isWhole || text.Length <= ShortDescription ? text : CutAtWord(text, ShortDescription) + " …"));
    }

    private static void AddVariants(List<IRenderable> parts, Product product, Variant? chosen, RenderContext context)
    {
        if (product.Variants.Count < 2) return;
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Last());
        foreach (var variant in product.Variants)
        {
            var (stock, style) = StockText.Of(variant.Offer.Availability, variant.Offer.Stock, variant.Offer.Unit, context);
            var price = variant.Offer.PriceAt(context.Now) is { } money ? context.Price(money, variant.Offer.Unit) : context.Words["price.none"];
            var name = variant.Options.Count == 0 ? variant.SourceId : variant.OptionsText;
            table.AddRow(PanelLayout.Data(name, variant.Id == chosen?.Id ? Palette.Accent : Palette.Plain), PanelLayout.Data(stock, style), PanelLayout.Data(price));
        }

        parts.Add(PanelLayout.Blank);
        parts.Add(PanelLayout.Heading(product.OptionNames.Count == 0 ? context.Words["detail.options"] : string.Join(" / ", product.OptionNames)));
        parts.Add(table);
    }

    private static void AddSpecs(List<IRenderable> parts, Product product, RenderContext context, bool isWhole)
    {
        var rows = product.Attributes.Select(attribute => (attribute.Key, attribute.Value)).ToList();
        if (product.Diets.Count > 0) rows.Add((context.Words["detail.diets"], string.Join(", ", product.Diets)));
        if (rows.Count == 0) return;
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left());
        table.Columns[0].Width = Math.Min(rows.Max(row => row.Key.Length), PanelLayout.UsableWidth(context.Width) / 3);
        foreach (var (name, value) in isWhole ? rows : rows.Take(FewSpecs)) table.AddRow(PanelLayout.Data(name, Palette.Quiet), PanelLayout.Data(value));
        parts.Add(PanelLayout.Blank);
        parts.Add(table);
    }

    private static void AddAllergens(List<IRenderable> parts, AllergenInfo allergens, RenderContext context)
    {
        if (!allergens.IsFood) return;
        var words = context.Words;
        parts.Add(PanelLayout.Blank);
        if (allergens.Contains.Count > 0) parts.Add(PanelLayout.Line((words["detail.contains"] + " ", Palette.Quiet), (string.Join(", ", allergens.Contains), Palette.Notice)));
        if (allergens.MayContain.Count > 0) parts.Add(PanelLayout.Line((words["detail.mayContain"] + " ", Palette.Quiet), (string.Join(", ", allergens.MayContain), Palette.Notice)));
        if (allergens.FreeOf.Count > 0) parts.Add(PanelLayout.Line((words["detail.freeOf"] + " ", Palette.Quiet), (string.Join(", ", allergens.FreeOf), Palette.Plain)));
        if (!allergens.IsDeclared) parts.Add(PanelLayout.Data(words["detail.allergensUnknown"], Palette.Notice));
    }

    private static void AddOtherOffers(List<IRenderable> parts, IEnumerable<Product> others, RenderContext context)
    {
        var offers = others.Select(product => OfferView.Of(new SearchHit(product, null, 0, [], []), context.Now)).ToList();
        if (offers.Count == 0) return;
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Last());
        foreach (var offer in offers)
        {
            var (stock, style) = OfferText.Stock(offer, context);
            table.AddRow(PanelLayout.Data(context.ShopName(offer.MerchantId)), PanelLayout.Data(stock, style), PanelLayout.Data(OfferText.Price(offer, context)));
        }

        parts.Add(PanelLayout.Blank);
        parts.Add(PanelLayout.Heading(context.Words["detail.otherShops"]));
        parts.Add(table);
    }

    private static string CutAtWord(string text, int length)
    {
        var end = text.LastIndexOf(' ', length);
        return text[..(end > 0 ? end : length)].TrimEnd();
    }
}

/// <summary>What the import read out of attributes, title and description, each with the words that it was read from.</summary>
internal static class DerivedSpecs
{
    public static void Add(List<IRenderable> parts, Product product, RenderContext context)
    {
        if (product.Specs.Count == 0) return;
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Left());
        foreach (var spec in product.Specs)
            table.AddRow(PanelLayout.Data(spec.Name, Palette.Quiet), PanelLayout.Data(Value(spec)), PanelLayout.Data(Origin(spec, product), Palette.Quiet));
        parts.Add(PanelLayout.Blank);
        parts.Add(PanelLayout.Heading(context.Words["detail.specs"]));
        parts.Add(table);
    }

    private static string Value(Spec spec) => spec.Number is { } number ? MeasureText.Format(number, spec.Unit) : spec.Text;

    private static string Origin(Spec spec, Product product)
    {
        var text = spec.Source switch
        {
            SpecExtractor.Title => product.Title,
            SpecExtractor.Description => product.Description,
            _ => spec.Field is { } field ? product.Attributes.GetValueOrDefault(field, "") : "",
        };
        var written = spec.Length > 0 && spec.Start + spec.Length <= text.Length ? text.Substring(spec.Start, spec.Length) : spec.Text;
        return $"{spec.Field ?? spec.Source}: {written}";
    }
}
