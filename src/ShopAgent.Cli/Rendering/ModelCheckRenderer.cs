using ShopAgent.Agent.Models.Checking;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>What a check of one model found, a line each, with the remedy below it.</summary>
internal static class ModelCheckRenderer
{
    private const int NameWidth = 15;

    public static IRenderable Render(string model, IReadOnlyList<CheckLine> lines)
    {
        List<IRenderable> rows = [PanelLayout.Data(model, Palette.Strong)];
        foreach (var line in lines)
        {
            rows.Add(new Text($"{Mark(line.State)}  {line.Name.PadRight(NameWidth)} {SafeText.Line(line.Detail)}", line.State == CheckState.Unknown ? Palette.Quiet : Palette.Plain));
            if (line.Remedy is { } remedy) rows.Add(new Padder(PanelLayout.Data(remedy), new Padding(6, 0, 0, 0)));
        }

        rows.Add(PanelLayout.Blank);
        return PanelLayout.Stack([.. rows]);
    }

    private static string Mark(CheckState state) => state switch { CheckState.Works => "ok  ", CheckState.Limited => "part", CheckState.Fails => "FAIL", _ => "-   " };
}
