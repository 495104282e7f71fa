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
        if (panel.Facts.Count == 0) return Layout.Stack(Layout.Data(words["profile.empty"], Palette.Quiet));
        var table = Layout.Columns(context.Width, Layout.Left(), Layout.Left(), Layout.Last());
        foreach (var fact in panel.Facts.OrderBy(fact => fact.Kind).ThenBy(fact => fact.Id))
        {
            var scope = fact.Scope is null ? "" : " " + words.Format("profile.scope", SafeText.Line(fact.Scope));
            var source = words[fact.Source == FactSource.Stated ? "profile.stated" : "profile.inferred"];
            table.AddRow(
                Layout.Data(words["profile." + Key(fact.Kind)], Palette.Quiet),
                Layout.Line((SafeText.Line(fact.Value), Palette.Strong), (scope, Palette.Plain)),
                Layout.Data(source + " " + fact.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet));
        }

        return Layout.Stack(Layout.Heading(words["profile.title"]), table, Layout.Data(words["profile.forget"], Palette.Quiet));
    }

    private static string Key(FactKind kind) => kind.ToString().ToLowerInvariant();
}
