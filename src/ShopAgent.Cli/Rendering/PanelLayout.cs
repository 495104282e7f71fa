using ShopAgent.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Building blocks of all panels. Data enters through <see cref="Data"/>, <see cref="Line"/> and <see cref="Paragraph"/> only, so that no feed text is ever read as markup.</summary>
internal static class PanelLayout
{
    /// <summary>Columns that every panel keeps free on the left.</summary>
    public const int Margin = 2;

    /// <summary>Longest line that reads well; wider terminals leave the rest empty.</summary>
    private const int MaxWidth = 120;

    public const string Separator = " · ";

    /// <summary>Columns that a panel may fill.</summary>
    public static int UsableWidth(int terminalWidth) => Math.Max(1, Math.Min(terminalWidth, MaxWidth) - Margin);

    public static Text Data(string? text, Style? style = null) => new(SafeText.Line(text), style ?? Palette.Plain);

    public static Text Paragraph(string? text, Style? style = null) => new(SafeText.Block(text), style ?? Palette.Plain);

    public static Text Blank { get; } = new("");

    /// <summary>Pieces of one line in different styles.</summary>
    public static Paragraph Line(params (string Text, Style Style)[] pieces)
    {
        var line = new Paragraph();
        foreach (var (text, style) in pieces) line.Append(SafeText.Block(text), style);
        return line;
    }

    /// <summary>A table without lines or headers that fills the width.</summary>
    public static Table Columns(int terminalWidth, params TableColumn[] columns)
    {
        var table = new Table().NoBorder().HideHeaders();
        table.Width = UsableWidth(terminalWidth);
        foreach (var column in columns) table.AddColumn(column);
        return table;
    }

    public static TableColumn Left(string header = "") => new(new Text(header, Palette.Quiet)) { Padding = new Padding(0, 0, 2, 0) };

    public static TableColumn Right(string header = "") => new(new Text(header, Palette.Quiet)) { Padding = new Padding(0, 0, 2, 0), Alignment = Justify.Right, NoWrap = true };

    /// <summary>The rightmost column: flush with the panel's edge.</summary>
    public static TableColumn Last(string header = "") => new(new Text(header, Palette.Quiet)) { Padding = new Padding(0), Alignment = Justify.Right, NoWrap = true };

    /// <summary>Makes the column as wide as the longest of the texts, so that a table's spare room goes to the other columns.</summary>
    public static TableColumn Fitting(this TableColumn column, params IEnumerable<string?> texts)
    {
        column.Width = texts.Max(text => CellWidth.Of(SafeText.Line(text)));
        return column;
    }

    /// <summary>The parts below each other, set in from the left.</summary>
    public static IRenderable Stack(params IEnumerable<IRenderable> parts) => new Padder(new Rows(parts), new Padding(Margin, 0, 0, 0));

    /// <summary>A heading with a quiet remark after it.</summary>
    public static IRenderable Heading(string title, string? remark = null) =>
        string.IsNullOrEmpty(remark) ? Line((title, Palette.Strong)) : Line((title, Palette.Strong), ("  " + remark, Palette.Quiet));
}
