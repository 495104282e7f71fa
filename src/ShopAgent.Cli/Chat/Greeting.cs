using System.Globalization;
using ShopAgent.Catalog.Store;
using ShopAgent.Cli.Rendering;
using ShopAgent.Cli.Terminals;
using ShopAgent.Shopping.Sessions;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Chat;

/// <summary>The first screen: what the shops sell, what one may say, and what is still in the basket.</summary>
internal sealed class Greeting(ITerminal terminal, ProductStore store, RenderContexts contexts)
{
    /// <summary>Products read to find typical categories: enough for variety, read within a few hundredths of a second.</summary>
    private const int SampleSize = 1000;

    public void Show(ShopperSession session, string language)
    {
        var context = contexts.Of(language, terminal.Width);
        terminal.WriteLine();
        terminal.Write(PanelLayout.Stack(Lines(session, context)));
    }

    private IEnumerable<IRenderable> Lines(ShopperSession session, RenderContext context)
    {
        var words = context.Words;
        yield return PanelLayout.Line(("ShopAgent", Palette.Accent), ("  " + Stock(words), Palette.Quiet));
        if (store.Merchants.Count == 0)
        {
            yield return PanelLayout.Data(words["shops.empty"], Palette.Notice);
            yield break;
        }

        yield return PanelLayout.Blank;
        foreach (var example in ExampleSentences.From(store.ReadAll().Take(SampleSize).Select(stored => stored.Product), context.Now, words))
            yield return PanelLayout.Line((words["chat.try"] + " ", Palette.Quiet), (SafeText.Line(example), Palette.Plain));
        yield return PanelLayout.Blank;
        yield return PanelLayout.Data(words["chat.hint"], Palette.Quiet);
        if (!session.Basket.IsEmpty) yield return PanelLayout.Data(words.Count("chat.resumed", session.Basket.Lines.Count), Palette.Notice);
    }

    private string Stock(PanelWords words)
    {
        var products = words.Format("chat.products", store.ProductCount.ToString("N0", words.Language == "fr" ? CultureInfo.GetCultureInfo("fr-FR") : CultureInfo.InvariantCulture));
        return products + ", " + words.Count("basket.shops", store.Merchants.Count);
    }
}
