using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Search.Matching;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>Says what a search found, or why it found nothing and what comes nearest.</summary>
internal static class SearchWording
{
    /// <param name="isNew">A new request: corrections of its spelling are worth a word.</param>
    public static void Say(SearchReply reply, bool isNew, ScriptContext context)
    {
        if (reply.Result is not { } result) return;
        if (result.HitsAreAlternatives) context.Say("not-carried", ("wish", Wish(result.Query.Text, context)));
        else if (result.Hits.Count == 0) Nothing(result, context);
        else Found(result, context);
        Notes(reply, result, isNew, context);
    }

    /// <summary>The request without the words of asking.</summary>
    private static string Wish(string text, ScriptContext context) => context.Pack.Words.TrimStart("determiner", context.Pack.Words.TrimStart("frame", Phrase.WithoutEnd(text.Trim())));

    private static void Found(SearchResult result, ScriptContext context)
    {
        var shown = result.Hits.Count(hit => hit.Unknown.Count == 0);
        // What the shopper asked for; what their profile adds is said apart.
        var wish = context.List(QueryWords.Of(context.State.ActiveQuery ?? result.Query, context));
        if (result.Total == 0)
        {
            context.Say("found.unsure", ("unknown", context.List(result.Hits.SelectMany(hit => hit.Unknown).Distinct().Select(context.Term))));
            if (result.Empty is not null) Nothing(result, context);
        }
        else if (result.Query.SuperlativeRank is not null && shown > 1) context.Say("found.tie", ("shown", shown));
        else if (shown == 1) context.Say(wish.Length > 0 ? "found.one" : "found.one-bare", ("wish", wish));
        else if (result.Total > shown) context.Say(wish.Length > 0 ? "found.some" : "found.bare-some", ("total", result.IsTotalAtLeast ? $"{result.Total}+" : result.Total), ("shown", shown), ("wish", wish));
        else context.Say(wish.Length > 0 ? "found.all" : "found.bare-all", ("total", result.Total), ("wish", wish));
    }

    private static void Nothing(SearchResult result, ScriptContext context)
    {
        if (result.Query.Price is { IsContradictory: true }) context.Say("contradiction", ("constraint", context.List(QueryWords.Of(result.Query with { Type = null }, context))));
        else if (result.Empty is not { } empty) context.Say("nothing");
        else if (empty.NearestPrice is { } price) context.Say("nothing.price", ("constraint", QueryWords.Price(result.Query, context) ?? empty.Constraint), ("price", context.Money(price)));
        else if (empty.Nearest is { } near) context.Say("nothing.near", ("constraint", context.Term(empty.Constraint)), ("near", string.Join(", ", near.Split(", ").Select(context.Term))));
        else context.Say("nothing.constraint", ("constraint", context.Term(empty.Constraint)), ("without", empty.WithoutIt));
    }

    private static void Notes(SearchReply reply, SearchResult result, bool isNew, ScriptContext context)
    {
        var facts = reply.AppliedFacts.Where(fact => Matters(fact, result)).Select(fact => Fact(fact, context)).ToList();
        if (facts.Count > 0) context.Say("profile-note", ("facts", context.List(facts)));
        if (result.Excluded.Count > 0) context.Say("left-out", ("excluded", context.List(result.Excluded.Select(excluded => $"{excluded.Count} ({context.Term(excluded.Constraint)})"))));
        if (result.Query.NotUnderstood.Count > 0 && !result.HitsAreAlternatives) context.Say("not-understood", ("words", string.Join(", ", result.Query.NotUnderstood)));
        if (isNew && result.Corrections.Count > 0) context.Say("corrected", ("corrections", string.Join(", ", result.Corrections)));
    }

    /// <summary>Allergies and diets are worth a word only where food was found, or something was left out.</summary>
    private static bool Matters(ProfileFact fact, SearchResult result) =>
        fact.Kind is not (FactKind.Allergy or FactKind.Diet) || result.Excluded.Count > 0 || result.Hits.Any(hit => hit.Product.Allergens.IsFood);

    public static string Fact(ProfileFact fact, ScriptContext context)
    {
        var text = context.Text("fact." + fact.Kind.ToString().ToLowerInvariant(), ("value", context.Term(fact.Value)));
        if (fact.Evidence is { } evidence) text += " " + context.Text("fact.learned", ("count", evidence.Count));
        return fact.Scope is null ? text : $"{text} {context.Text("remembered.scope", ("scope", fact.Scope))}";
    }
}
