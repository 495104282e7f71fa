using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Terminals;

/// <summary>Draws the same without the spaces that layouts fill lines up with: they are not seen, but copied and diffed.</summary>
internal sealed class WithoutTrailingSpaces(IRenderable inner) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(inner.Render(options, maxWidth)))
        {
            var last = line.FindLastIndex(segment => segment.IsControlCode || !string.IsNullOrWhiteSpace(segment.Text));
            for (var i = 0; i < last; i++) yield return line[i];
            if (last >= 0) yield return line[last].IsControlCode ? line[last] : new Segment(line[last].Text.TrimEnd(' '), line[last].Style);
            yield return Segment.LineBreak;
        }
    }
}
