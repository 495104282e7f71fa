using Spectre.Console;

namespace ShopAgent.Cli.Rendering;

/// <summary>The few styles that the product uses. Only the sixteen colours that a terminal's own theme defines, so that dark and light themes both stay readable.</summary>
internal static class Palette
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    public static Style Accent { get; } = new(foreground: Color.Teal, decoration: Decoration.Bold);

    public static Style Good { get; } = new(foreground: Color.Green);

    public static Style Notice { get; } = new(foreground: Color.Olive);

    public static Style Bad { get; } = new(foreground: Color.Maroon);
}
