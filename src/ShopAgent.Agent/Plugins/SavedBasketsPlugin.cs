using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Plugins.Finding;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog.Store;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Plugins;

/// <summary>What becomes of whole baskets: kept under a name, brought back, ordered again, split, written to a file.</summary>
internal sealed class SavedBasketsPlugin(
    TurnAccessor turn, SessionStore store, BasketReloader reloader, BasketPricer pricer, BasketExporter exporter, ExportFolder folder, IProductLookup products, OfferGate gate, TimeProvider time)
{
    [KernelFunction("save_basket")]
    [Description("Keep the present basket under a name; a kept basket of that name is replaced.")]
    public SavedBasketsReply Save([Description("The name; empty: today's date.")] string? name = null)
    {
        var scope = turn.Current;
        if (scope.Session.Basket.IsEmpty) return Refused("empty", "The basket is empty; there is nothing to save.");
        var title = string.IsNullOrWhiteSpace(name) ? Day(time.GetUtcNow()) : Clean(name);
        if (title.Length == 0) return Refused("no-basket", "Name the basket in a few letters.");
        var earlier = Kept(title);
        scope.Session = scope.Session with { ToKeep = [.. scope.Session.ToKeep.Where(basket => !IsNamed(basket, title)), new SavedBasket(title, time.GetUtcNow(), scope.Session.Basket.Lines)] };
        return State(new SavedBasketsReply { Name = title, Replaced = earlier is not null });
    }

    [KernelFunction("list_baskets")]
    [Description("List the kept baskets.")]
    public SavedBasketsReply List()
    {
        var baskets = All();
        if (baskets.Count > 0) turn.Current.Draw(new SavedBasketsPanel(baskets));
        return new SavedBasketsReply { Baskets = [.. baskets.Select(basket => new SavedBasketSummary(basket.Name, Day(basket.SavedAt), basket.Lines.Count))] };
    }

    [KernelFunction("load_basket")]
    [Description("Put a kept basket in place of the present one (undo brings that back), at today's prices; the answer says what is different.")]
    public SavedBasketsReply Load([Description("Its name; empty: the latest.")] string? name = null)
    {
        var scope = turn.Current;
        var saved = string.IsNullOrWhiteSpace(name) ? (All() is [var latest, ..] ? latest : null) : Kept(Clean(name));
        if (saved is null) return Refused("no-basket", All() is { Count: > 0 } all ? $"No basket is kept as '{name}'; there are {string.Join(", ", all.Select(basket => basket.Name))}." : "No basket is kept yet.");
        return Take(reloader.Replace(scope.Session.Basket, saved.Name, saved.Lines, MayReturn), saved.Name);
    }

    [KernelFunction("delete_basket")]
    [Description("Delete a kept basket when the shopper asks for it; the present basket is not touched.")]
    public SavedBasketsReply Delete([Description("Its name.")] string name)
    {
        var scope = turn.Current;
        if (Kept(Clean(name)) is not { } saved) return Refused("no-basket", $"No basket is kept as '{name}'.");
        scope.Session = scope.Session with { ToKeep = [.. scope.Session.ToKeep.Where(basket => basket != saved)], ToDrop = [.. scope.Session.ToDrop, saved.Name] };
        return new SavedBasketsReply { Name = saved.Name };
    }

    [KernelFunction("reorder")]
    [Description("Add everything of the shopper's last order to the basket again, as far as it can be bought today. Nothing is ordered by this.")]
    public SavedBasketsReply Reorder()
    {
        var scope = turn.Current;
        if (store.LastOrder(scope.Session.ProfileName) is not { } order) return Refused("no-order", "There is no earlier order.");
        return Take(reloader.Reorder(scope.Session.Basket, order.Lines, MayReturn), order.Number);
    }

    [KernelFunction("split_basket")]
    [Description("Show what of the basket is bought in which shop, each with goods, shipping and total.")]
    public SavedBasketsReply Split()
    {
        var basket = turn.Current.Session.Basket;
        if (basket.IsEmpty) return Refused("empty", "The basket is empty.");
        var totals = pricer.Of(basket.Lines);
        turn.Current.Draw(new BasketPanel(basket, totals) { Budget = ProfileBudget.OfPurchase(turn.Current.Session.Profile) });
        var parts = ShopPart.Split(basket.Lines, totals);
        return State(new SavedBasketsReply { ShopParts = parts, Parts = [.. parts.Select(Summary)] });
    }

    [KernelFunction("export_basket")]
    [Description("Write the basket to a new file: Markdown, CSV, JSON, or an HTML page with a chart of where the money goes.")]
    public SavedBasketsReply Export([Description("markdown, csv, json or html; empty: by the file name, else html.")] string? format = null, [Description("File name; empty: basket.")] string? file = null)
    {
        var scope = turn.Current;
        if (scope.Session.Basket.IsEmpty) return Refused("empty", "The basket is empty; there is nothing to export.");
        var named = string.IsNullOrWhiteSpace(format) ? file : format;
        var chosen = string.IsNullOrWhiteSpace(named) ? ExportFormat.Html : ExportFormats.Read(named) ?? (string.IsNullOrWhiteSpace(format) ? ExportFormat.Html : null);
        if (chosen is not { } kind) return Refused("format", $"'{format}' is no format; choose markdown, csv, json or html.");
        try
        {
            var content = exporter.Write(scope.Language == "fr" ? "Mon panier" : "My basket", scope.Session.Basket.Lines, kind, scope.Language);
            var path = folder.Write(string.IsNullOrWhiteSpace(file) ? "basket" : file, ExportFormats.ExtensionOf(kind), content);
            return State(new SavedBasketsReply { File = path });
        }
        catch (ShoppingException problem)
        {
            return Refused("file", problem.Message);
        }
    }

    /// <summary>Nothing that is not known to be safe comes back by itself; what is gone from the catalogue cannot be bought anyway.</summary>
    private bool MayReturn(LineItem line) => products.Find(line.VariantId) is not { } product || gate.IsSafe(product);

    private SavedBasketsReply Take(ReloadedBasket reloaded, string name)
    {
        var scope = turn.Current;
        if (reloaded.Outcome.IsChanged) scope.Apply(reloaded.Outcome);
        scope.Draw(new BasketPanel(scope.Session.Basket, pricer.Of(scope.Session.Basket.Lines)) { Drifts = [.. reloaded.Drifts.Where(drift => scope.Session.Basket.Find(drift.VariantId) is not null)], Budget = ProfileBudget.OfPurchase(scope.Session.Profile) });
        return State(new SavedBasketsReply
        {
            Name = name, Changes = [.. reloaded.Outcome.Changes.Select(ChangeText.Of)], Applied = reloaded.Outcome.Changes, Drifts = reloaded.Drifts, NotBack = reloaded.LeftOut,
            LeftOut = reloaded.LeftOut.Count == 0 ? null : [.. reloaded.LeftOut.Select(line => line.Title)],
        });
    }

    private IReadOnlyList<SavedBasket> All()
    {
        var session = turn.Current.Session;
        var stored = store.SavedBaskets(session.ProfileName).Where(basket => !session.ToDrop.Contains(basket.Name) && !session.ToKeep.Any(kept => IsNamed(kept, basket.Name)));
        return [.. session.ToKeep.Concat(stored).OrderByDescending(basket => basket.SavedAt)];
    }

    private SavedBasket? Kept(string name) => All().FirstOrDefault(basket => IsNamed(basket, name));

    private static bool IsNamed(SavedBasket basket, string name) => string.Equals(basket.Name, name, StringComparison.OrdinalIgnoreCase);

    private SavedBasketsReply State(SavedBasketsReply reply) => reply with { Total = pricer.Of(turn.Current.Session.Basket.Lines).Total?.ToString() };

    private ShopPartSummary Summary(ShopPart part) => new(
        part.Total.MerchantName, [.. part.Lines.Select(line => $"{line.Quantity.ToString("0.###", CultureInfo.InvariantCulture)} x {line.Title} = {line.LineTotal}")],
        part.Total.Subtotal.ToString(), part.Total.Shipping?.ToString(), part.Total.Total.ToString());

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clean(string name)
    {
        var text = new string([.. name.Where(letter => !char.IsControl(letter))]).Trim().Trim('"', '\'', '“', '”', '«', '»', '.').Trim();
        return text.Length > SavedBasket.MaxNameLength ? text[..SavedBasket.MaxNameLength] : text;
    }

    private static SavedBasketsReply Refused(string code, string problem) => new() { Ok = false, Code = code, Problem = problem };
}

internal sealed record SavedBasketsReply : ToolReply
{
    /// <summary>Of the basket that was saved, loaded or deleted.</summary>
    public string? Name { get; init; }

    /// <summary>A basket of that name was there before.</summary>
    public bool Replaced { get; init; }

    public IReadOnlyList<SavedBasketSummary>? Baskets { get; init; }

    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What is not as it was then: prices, stock, products that are gone. Tell the shopper.</summary>
    public IReadOnlyList<string>? Differences => Drifts.Count == 0 ? null : [.. Drifts.Select(drift => drift.Message)];

    /// <summary>What did not come back, because it cannot be bought or is not known to be safe for the shopper. Tell the shopper.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    public IReadOnlyList<ShopPartSummary>? Parts { get; init; }

    public string? Total { get; init; }

    /// <summary>Full path of a written file.</summary>
    public string? File { get; init; }

    /// <summary>Why nothing was done: "empty", "no-basket", "no-order", "format", "file".</summary>
    public string? Code { get; init; }

    [JsonIgnore]
    public IReadOnlyList<BasketChange> Applied { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<BasketDrift> Drifts { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<LineItem> NotBack { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<ShopPart> ShopParts { get; init; } = [];
}

/// <param name="SavedOn">Day, ISO 8601.</param>
internal sealed record SavedBasketSummary(string Name, string SavedOn, int Lines);

/// <param name="Shipping">Null when the shop does not state it.</param>
internal sealed record ShopPartSummary(string Shop, IReadOnlyList<string> Lines, string Goods, string? Shipping, string Total);
