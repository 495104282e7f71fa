using System.Text.Json;

namespace ShopAgent.Agent.Evaluation.Checks;

/// <summary>Chooses the products that a script speaks of: {"of": predicate, "pick": "cheapest" | "dearest" | "first"}, "first" by id.</summary>
internal sealed class Bindings(ScriptState state)
{
    public void Bind(IReadOnlyDictionary<string, JsonElement> bindings)
    {
        foreach (var (name, json) in bindings) state.Bound[name] = Choose(name, json, state.Catalogue());
    }

    private ScriptOffer Choose(string name, JsonElement json, IReadOnlyList<ScriptOffer> all)
    {
        var predicate = new OfferPredicate(state);
        if (!json.TryGetProperty("of", out var of)) throw new EvaluationException($"the binding \"{name}\" needs \"of\", a predicate.");
        var fitting = all.Where(offer => predicate.Holds(of, offer)).OrderBy(offer => offer.Product.Id, StringComparer.Ordinal).ToList();
        var pick = json.TryGetProperty("pick", out var how) ? how.GetString() : "first";
        return pick switch
        {
            "first" => fitting.FirstOrDefault(),
            "cheapest" => fitting.Where(offer => offer.PriceAt(state.Now) is not null).MinBy(offer => offer.PriceAt(state.Now)!.Value.Amount),
            "dearest" => fitting.Where(offer => offer.PriceAt(state.Now) is not null).MaxBy(offer => offer.PriceAt(state.Now)!.Value.Amount),
            _ => throw new EvaluationException($"\"pick\" is cheapest, dearest or first, not \"{pick}\"."),
        } ?? throw new EvaluationException($"no product of the catalogue satisfies the binding \"{name}\": {of.GetRawText()}.");
    }
}
