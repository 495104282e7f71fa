using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ShopAgent.Catalog.Store;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>What a script changes in the shops between turns; taken back when the script is over.</summary>
internal sealed class CatalogueHooks(IServiceProvider services, ScriptState state) : IDisposable
{
    private const int MinorPerMajor = 100;

    private readonly List<(string Id, string Description)> _texts = [];
    private readonly List<(string Id, long? List, long? Sale, string Availability, string? Stock)> _before = [];

    public void Run(JsonElement hook)
    {
        if (hook.TryGetProperty("raisePrice", out var dearer))
        {
            var by = hook.TryGetProperty("by", out var amount) ? amount.GetDecimal() : 5;
            Change(dearer.GetString()!, "UPDATE variant SET list_minor = coalesce(sale_minor, list_minor) + $by, sale_minor = NULL WHERE id = $id", ("$by", (long)(by * MinorPerMajor)));
        }
        else if (hook.TryGetProperty("sellOut", out var gone)) Change(gone.GetString()!, "UPDATE variant SET stock = $stock WHERE id = $id", ("$stock", "0"));
        else if (hook.TryGetProperty("rewrite", out var rewritten)) Rewrite(state.Offer(rewritten.GetString()!).Product.Id, hook.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "");
        else throw new EvaluationException($"there is no hook {hook.GetRawText()}; known are \"restart\", {{\"raisePrice\", \"by\"}}, {{\"sellOut\"}}, {{\"rewrite\", \"text\"}}.");
    }

    public void Dispose()
    {
        if (_before.Count + _texts.Count == 0) return;
        using var connection = services.GetRequiredService<CatalogDatabase>().Open();
        foreach (var (id, list, sale, availability, stock) in Enumerable.Reverse(_before))
            connection.Execute("UPDATE variant SET list_minor = $list, sale_minor = $sale, availability = $availability, stock = $stock WHERE id = $id", ("$list", list), ("$sale", sale), ("$availability", availability), ("$stock", stock), ("$id", id));
        foreach (var (id, text) in Enumerable.Reverse(_texts)) connection.Execute("UPDATE product SET description = $text WHERE id = $id", ("$text", text), ("$id", id));
        Touch(connection);
    }

    /// <summary>Another description, as a shop may write anything into its feed.</summary>
    private void Rewrite(string id, string text)
    {
        using var connection = services.GetRequiredService<CatalogDatabase>().Open();
        _texts.Add((id, connection.ExecuteText("SELECT description FROM product WHERE id = $id", ("$id", id)) ?? ""));
        connection.Execute("UPDATE product SET description = $text WHERE id = $id", ("$text", text), ("$id", id));
        Touch(connection);
        state.Reread();
    }

    private void Change(string reference, string sql, (string, object?) parameter)
    {
        var offer = state.Offer(reference);
        var id = (offer.Variant ?? offer.Product.Variants[0]).Id;
        using var connection = services.GetRequiredService<CatalogDatabase>().Open();
        using (var command = connection.Command("SELECT list_minor, sale_minor, availability, stock FROM variant WHERE id = $id", ("$id", id)))
        using (var row = command.ExecuteReader())
        {
            if (!row.Read()) throw new EvaluationException($"{id} is not in the catalogue.");
            _before.Add((id, row.LongOrNull(0), row.LongOrNull(1), row.GetString(2), row.TextOrNull(3)));
        }

        connection.Execute(sql, parameter, ("$id", id));
        Touch(connection);
        state.Reread();
    }

    private static void Touch(SqliteConnection connection) => connection.Execute("UPDATE meta SET value = value + 1 WHERE key = 'catalog_version'");
}
