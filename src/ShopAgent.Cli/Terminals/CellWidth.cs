using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Terminals;

/// <summary>How many columns text takes: two for East Asian wide characters and most emoji.</summary>
internal static class CellWidth
{
    public static int Of(string text) => text.Length == 0 ? 0 : new Segment(text).CellCount();
}
