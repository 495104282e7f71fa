using System.Globalization;
using ShopAgent.Catalog.Products;
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

/// <summary>Sentences to begin with, made from the categories and prices of the catalogue that is loaded.</summary>
internal static class ExampleSentences
{
    /// <summary>One for each template in the words: <c>example.1</c> and so on.</summary>
    private const int Count = 3;

    /// <summary>Prices are rounded up to two leading digits: 137.20 becomes 140.</summary>
    private const int LeadingDigits = 2;

    /// <summary>Longer category names do not sound like something a person says.</summary>
    private const int MaxNameLength = 24;

    /// <returns>At most three; none when no category has a name that can be said.</returns>
    public static IReadOnlyList<string> From(IEnumerable<Product> sample, DateTimeOffset now, PanelWords words)
    {
        var sentences = new List<string>();
        foreach (var category in Largest(sample))
        {
            var limit = MoneyToSpend(category, now);
            sentences.Add(words.Format($"example.{sentences.Count + 1}", category.Key, limit is { } money ? Spoken(money) : ""));
        }

        return sentences;
    }

    // The largest category of each shop first, so that a newcomer sees what the shops differ in.
    private static IEnumerable<IGrouping<string, Product>> Largest(IEnumerable<Product> sample) => sample
        .Where(product => product.Categories.Count > 0 && HasPrice(product))
        .GroupBy(product => Name(product.Categories[0]))
        .Where(category => IsSayable(category.Key))
        .OrderByDescending(category => category.Count())
        .ThenBy(category => category.Key, StringComparer.Ordinal)
        .GroupBy(category => category.First().MerchantId)
        .SelectMany(shop => shop.Select((category, rank) => (category, rank)))
        .OrderBy(ranked => ranked.rank)
        .Select(ranked => ranked.category)
        .Take(Count);

    private static bool HasPrice(Product product) => product.Variants.Any(variant => variant.Offer.ListPrice is { MinorUnits: > 0 });

    private static string Name(string categoryPath) => categoryPath[(categoryPath.LastIndexOf('>') + 1)..].Trim().ToLowerInvariant();

    private static bool IsSayable(string name) => name.Length is > 2 and <= MaxNameLength && name.All(c => char.IsLetter(c) || c is ' ' or '-');

    /// <summary>Half of the category costs no more.</summary>
    private static Money? MoneyToSpend(IEnumerable<Product> category, DateTimeOffset now)
    {
        var prices = category.SelectMany(product => product.Variants).Select(variant => variant.Offer.PriceAt(now)).OfType<Money>().OrderBy(price => price.MinorUnits).ToList();
        if (prices.Count == 0) return null;
        var median = prices[prices.Count / 2];
        return Money.FromMajor(RoundUp(median.Amount), median.Currency);
    }

    // As one types it: "50 EUR".
    private static string Spoken(Money money) => money.Amount.ToString("0.##", CultureInfo.InvariantCulture) + " " + money.Currency.Code;

    private static decimal RoundUp(decimal amount)
    {
        var step = 1m;
        while (amount / step >= (decimal)Math.Pow(10, LeadingDigits)) step *= 10;
        return Math.Ceiling(amount / step) * step;
    }
}
