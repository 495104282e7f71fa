using System.Globalization;
using ShopAgent.Agent.Panels;
using ShopAgent.Shopping.Profiles;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ShopAgent.Cli.Rendering;

/// <summary>Everything that is remembered about the shopper, and how to have it forgotten.</summary>
internal static class ProfileRenderer
{
    public static IRenderable Render(ProfilePanel panel, RenderContext context)
    {
        var words = context.Words;
        List<IRenderable> parts = [PanelLayout.Heading(words["profile.title"], panel.Name is null ? null : SafeText.Line(panel.Name))];
        if (panel.Guest is { } guest) parts.Add(PanelLayout.Data(words.Format("profile.guest", guest.Length > 0 ? guest : words["profile.someone"]), Palette.Notice));
        if (!panel.Learns) parts.Add(PanelLayout.Data(words["profile.learnsNot"], Palette.Quiet));
        if (panel.Facts.Count == 0) return PanelLayout.Stack([.. parts.Skip(panel.Name is null ? 1 : 0), PanelLayout.Data(words["profile.empty"], Palette.Quiet)]);
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Last());
        foreach (var fact in panel.Facts.OrderBy(fact => fact.Kind).ThenBy(fact => fact.Id))
        {
            var scope = fact.Scope is null ? "" : " " + words.Format("profile.scope", SafeText.Line(fact.Scope));
            var source = fact.Evidence is { } evidence ? words.Format("profile.learned", evidence.Count) : words[fact.Source == FactSource.Stated ? "profile.stated" : "profile.inferred"];
            table.AddRow(
                PanelLayout.Data(words["profile." + Key(fact.Kind)], Palette.Quiet),
                PanelLayout.Line((SafeText.Line(fact.Value), Palette.Strong), (scope, Palette.Plain)),
                PanelLayout.Data(source + " " + fact.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet));
        }

        return PanelLayout.Stack([.. parts, table, PanelLayout.Data(words["profile.forget"], Palette.Quiet)]);
    }

    private static string Key(FactKind kind) => kind.ToString().ToLowerInvariant();
}

/// <summary>Kept baskets: name, day, how many items.</summary>
internal static class SavedBasketsRenderer
{
    public static IRenderable Render(SavedBasketsPanel panel, RenderContext context)
    {
        var words = context.Words;
        if (panel.Baskets.Count == 0) return PanelLayout.Stack(PanelLayout.Data(words["baskets.empty"], Palette.Quiet));
        var table = PanelLayout.Columns(context.Width, PanelLayout.Left(), PanelLayout.Left(), PanelLayout.Last());
        foreach (var basket in panel.Baskets)
        {
            table.AddRow(
                PanelLayout.Data(basket.Name, Palette.Strong),
                PanelLayout.Data(words.Count("basket.lines", basket.Lines.Count), Palette.Plain),
                PanelLayout.Data(basket.SavedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet));
        }

        return PanelLayout.Stack(PanelLayout.Heading(words["baskets.title"]), table);
    }
}
