using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Specs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

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
