using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Terminals;

/// <summary>Text in a style, neither wrapped nor trimmed: for streamed words and the input line, whose column the console does not know.</summary>
internal sealed class Verbatim(string text, Style style) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        var width = CellWidth.Of(text);
        return new Measurement(width, width);
    }

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        yield return new Segment(text, style);
    }
}
