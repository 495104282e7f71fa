using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Acts;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Search;
using ShopAgent.Catalog.Search.Query;
using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Agent.Understanding;

/// <summary>
/// An utterance and what the session remembers become acts. Sentence patterns are tried first (acts.txt); what none of them takes is a product request, which the
/// catalogue's own query parser understands.
/// </summary>
internal sealed partial class UtteranceReader(LanguagePacks packs, QueryParser parser, QueryRefiner refiner, NeedSplitter needs, GiftWish gifts, OccasionReader occasions, SpellingCorrector spelling)
{
    /// <summary>Acts in one utterance; a pasted page is not a hundred orders.</summary>
    private const int MaxActs = 8;

    /// <summary>Amounts that make a shopping list; fewer are put into the basket at once.</summary>
    private const int ShortestList = 3;

    /// <summary>What the catalogue knows of the words is asked once, and not for each part that is tried.</summary>
    public void ReadAhead(string utterance) => parser.ReadAhead(utterance);

    public IReadOnlyList<Act> Read(string utterance, ConversationState state, string language)
    {
        var pack = packs[language];
        List<Act> acts = [];
        foreach (var sentence in Phrase.Sentences(Mended(Phrase.Clean(utterance), language)))
        {
            if (acts.Count >= MaxActs) break;
            if (acts is [.., { Kind: Act.Plan or Act.Revise } plan] && Remark(sentence, pack) is { } more)
            {
                acts[^1] = plan with { Limits = Joined(plan.Limits, more.Limits), Value = plan.Value + ", " + more.Value, Scope = more.Scope ?? plan.Scope };
                continue;
            }

            var read = ReadSentence(sentence, state, pack);
            // A sentence that limits nothing is a remark on the request before, which the query parser needs no help with.
            if (acts.Count > 0 && read is [{ Kind: Act.Find or Act.Refine } remark] && SaysNothing(remark.Query ?? parser.Parse(remark.Value))) continue;
            acts.AddRange(read);
        }

        return acts.Count > 0 ? acts : [new Act(Act.Unknown)];
    }

    public string Mended(string text, string language) => spelling.Mend(text, language);

    /// <summary>A number and nothing else but polite words ("2 please"); null otherwise.</summary>
    public decimal? BareNumber(string text, string language)
    {
        var pack = packs[language];
        return pack.Numbers.Number(pack.Words.TrimEnd("closer", Phrase.WithoutEnd(text))) is > 0 and var number ? number : null;
    }

    /// <summary>What stands behind a word that takes the rest back ("8, no, 10"); the whole text where there is none.</summary>
    public string Corrected(string text, string language)
    {
        var words = packs[language].Words;
        var last = -1;
        var end = 0;
        for (var match = words.Find("correction", text); match.Success; match = match.NextMatch())
            if (match.Index > 0) (last, end) = (match.Index, match.Index + match.Length);
        var rest = last < 0 ? "" : text[end..].Trim(' ', ',', '.', '-', '…', ':');
        return rest.Length > 0 ? rest : text;
    }

    private IReadOnlyList<Act> ReadSentence(string sentence, ConversationState state, LanguagePack pack)
    {
        if (pack.Patterns.Matches(Phrase.WithoutEnd(sentence)).FirstOrDefault() is { Act: "offtopic" }) return [new Act("offtopic")];
        var bare = Bare(Phrase.WithoutEnd(sentence), pack);
        if (state.OpenWish is { } wish)
        {
            if (Drop(bare, wish, pack) is { } drop) return [drop];
            if (Remark(sentence, pack) is { } remark) return [remark];
        }

        if (Occasion(bare, sentence, pack) is { } occasion) return [occasion];
        if (Split(sentence, state, pack) is { } parts) return ShoppingList(sentence, parts, pack) is { } list ? [list] : parts;
        if (state.Plan is not null && pack.Targets.Read(bare) is AllTarget) return [new Act("accept")];
        if (ReadWhole(sentence, state, pack) is { } act) return [act];
        if (bare.Length > 2 && pack.Words.Is("pronoun", bare) && state.Shown.Count > 0) return [new Act("describe") { Target = new PronounTarget() }];
        if (pack.Targets.Read(bare) is OrdinalTarget { Option: { } option } wished) return [new Act("has-option") { Target = wished with { Option = null }, Value = option }];
        if (pack.Targets.Read(bare) is OrdinalTarget ordinal) return [new Act("describe") { Target = ordinal }];
        if (pack.Words.Has("other-shop", sentence) && parser.Parse(pack.Words.Without("other-shop", bare)).Type is null) return [new Act("other-shop") { Target = new NamedTarget(sentence, true) }];
        return [Request(sentence, state, pack, isExplicit: false)];
    }

    /// <summary>Several amounts of things that are needed, and that nothing asks to add, are a shopping list, which a plan meets best: packs are counted, and shops and shipping weighed.</summary>
    private static Act? ShoppingList(string sentence, IReadOnlyList<Act> parts, LanguagePack pack) =>
        parts.Count >= ShortestList && pack.Words.TrimStart("frame", sentence).Length < sentence.Length && parts.All(part => part is { Kind: "amount", Amount: not null, Target: NamedTarget { IsDefinite: false } })
            ? new Act(Act.Plan) { Needs = [.. parts.Select(part => new Need(((NamedTarget)part.Target!).Text, part.Amount))] }
            : null;

    /// <summary>Two acts in one sentence: the right part must ask for something by itself.</summary>
    private IReadOnlyList<Act>? Split(string sentence, ConversationState state, LanguagePack pack)
    {
        foreach (var match in Connectors(sentence, pack))
        {
            var left = Phrase.WithoutEnd(sentence[..match.Index]).Trim();
            var right = sentence[(match.Index + match.Length)..].Trim(' ', ',');
            if (left.Length == 0 || right.Length == 0 || IsQuoteOpen(left)) continue;
            if (ReadWhole(right, state, pack) is not { } second || second.Kind is Act.Find or Act.Refine or Act.Plan or "confirm" or "deny" or "greet") continue;
            var firsts = ReadSentence(left, state, pack);
            if (firsts is [{ Kind: Act.Unknown }]) continue;
            var amounts = IsComma(match.Value) && second is { Kind: "amount", Amount: { } } && IsCount(second, right, pack) && firsts.All(first => first.Kind is "amount" or "add");
            if (IsComma(match.Value) && !amounts && !(second.Kind is "buy" or "checkout" or "undo" or "allergy" or "avoid" or "dislike" or "size" or "diet" || (second.Kind == "add" && second.Target is PronounTarget or AllTarget))) continue;
            if (second.Kind == "amount" && firsts.All(first => first.Kind is Act.Find or Act.Refine or Act.Plan)) continue;
            var usesResult = firsts[^1].Kind is Act.Find or Act.Refine or "pick" && second.Target is PronounTarget or AllTarget && second.Kind is "add" or "buy";
            return [.. firsts, second with { UsesResult = usesResult }];
        }

        return null;
    }

    /// <summary>A sentence that speaks of the whole plan and of nothing else, such as its shops, its budget, or what none of it shall be. Null for any other.</summary>
    private Act? Remark(string sentence, LanguagePack pack)
    {
        var text = Bare(Phrase.WithoutEnd(sentence), pack);
        var (limits, rest) = pack.PlanLimits.Read(text);
        if (pack.PlanLimits.ReadOnly(text) is not null) return new Act(Act.Revise) { Limits = limits };
        var query = parser.Parse(pack.Words.Without("all-in", rest));
        if (query.Type is not null || query.Relative.Count > 0 || query.NotUnderstood.Count > 0 || query.Withdrawn.Count > 0) return null;
        var excludes = query.Excluded.Count + query.FreeOf.Count + query.ExcludedBrands.Count > 0;
        var budget = query.Price?.Max is not null && (pack.Words.Has("all-in", text) || !limits.IsEmpty);
        return excludes || budget ? new Act(Act.Revise) { Limits = limits, Value = budget ? rest : "", Scope = excludes ? rest : null } : null;
    }

    /// <summary>Takes one of the needs out of the plan; where the plan has no such need, the words may be a wish for something without it.</summary>
    private static Act? Drop(string text, PlanWish wish, LanguagePack pack)
    {
        var match = pack.Patterns.Matches(text).FirstOrDefault(match => match.Act == "plan-drop").Match;
        var name = match?.Groups["v"].Value.Trim() ?? "";
        return name.Length > 0 && wish.Needs.Any(need => need.IsCalled(name)) ? new Act("plan-drop") { Value = name } : null;
    }

    private static PlanLimits Joined(PlanLimits first, PlanLimits second) =>
        new(second.Shops ?? first.Shops, second.DeliverBy ?? first.DeliverBy, second.Tier ?? first.Tier, second.Optional ?? first.Optional);

    /// <summary>The measure counts the goods ("2 l of milk") and does not belong to the product ("30 l backpack").</summary>
    private static bool IsCount(Act act, string text, LanguagePack pack) => act.Amount!.Unit is AmountUnit.Offer or AmountUnit.Pieces || pack.Words.Has("of", text);

    private static string Bare(string text, LanguagePack pack) => pack.Words.TrimEnd("closer", pack.Words.TrimStart("filler", text));

    private Act? Occasion(string text, string sentence, LanguagePack pack)
    {
        // The limit is read only where what stands before it names an occasion.
        var plain = pack.Words.Find("limit", text) is { Success: true, Index: > 0 } limit && occasions.Read(text[..limit.Index], pack) is not null && parser.Parse(text[limit.Index..]).Price?.Max is not null ? text[..limit.Index] : text;
        return occasions.Read(plain, pack) is { } plan
            ? new Act(Act.Plan) { Needs = plan.Needs, Labels = plan.Labels, Value = text.Length > plain.Length ? sentence : "", UncountedOccasion = plan.IsCounted ? null : plain }
            : null;
    }

    /// <summary>What is asked for by its occasion: a known occasion, a product after all, or neither.</summary>
    private Act? AnyOccasion(Act act, LanguagePack pack)
    {
        if (Occasion(act.Value, act.Value, pack) is { } known) return known;
        var query = parser.Parse(act.Value);
        return query.Type is not null && query.NotUnderstood.Count == 0 ? null : act;
    }

    private Act? ReadWhole(string sentence, ConversationState state, LanguagePack pack)
    {
        var full = Phrase.WithoutEnd(sentence);
        var whole = pack.Words.TrimEnd("closer", full);
        var bare = Bare(full, pack);
        foreach (var text in new[] { whole, bare }.Distinct())
        {
            foreach (var (name, match) in pack.Patterns.Matches(text))
            {
                if (Build(name, match, state, pack) is { } act) return act;
            }
        }

        return null;
    }

    private static IEnumerable<Match> Connectors(string sentence, LanguagePack pack)
    {
        for (var match = pack.Words.Find("connector", sentence); match.Success; match = match.NextMatch()) yield return match;
        foreach (Match comma in Comma().Matches(sentence)) yield return comma;
    }

    private static bool IsComma(string connector) => connector.Trim() is "," or ";";

    private Act? Build(string name, Match match, ConversationState state, LanguagePack pack)
    {
        var target = match.Groups["t"].Success ? match.Groups["t"].Value.Trim() : "";
        var act = new Act(name)
        {
            Amount = AmountReader.Read(match, pack),
            Number = match.Groups["n"].Success ? pack.Numbers.Number(match.Groups["n"].Value) : null,
            Value = match.Groups["v"].Success ? match.Groups["v"].Value.Trim() : target,
            Scope = match.Groups["s"].Success ? match.Groups["s"].Value.Trim() : null,
            Target = pack.Targets.Read(target),
        };
        return name switch
        {
            Act.Find when pack.Words.Has("other-shop", match.Value) && parser.Parse(pack.Words.Without("other-shop", act.Value)).Type is null => new Act("other-shop") { Target = new NamedTarget(match.Value, true) },
            Act.Find => Request(match.Value, state, pack, isExplicit: true),
            Act.Occasion => AnyOccasion(act, pack),
            "variant-swap" => state.LastTouched is null ? null : act,
            "accept" => state.Plan is null ? null : act,
            // A plan that is on screen waits for just that word.
            "confirm" => state is { Plan: not null, OpenWish: not null } ? new Act("accept") : act,
            "plan-advice" => state.OpenWish is null ? null : act,
            "plan-choose" => state.Plan is null ? null : act,
            "plan-drop" => state.OpenWish is null ? null : act,
            "why-this" => state.Plan is null ? act : null,
            // A number that cannot be read orders nothing.
            "amount" when act.Amount is null => null,
            // A zero in words is a refusal, and no order for none.
            "amount" when act.Number == 0 && !match.Groups["n"].Value.Any(char.IsAsciiDigit) => null,
            "quantity" when act is { Target: PronounTarget, Number: > 0 and var size, Amount.Unit: AmountUnit.Offer } && state is { LastTouched: null, ActiveQuery.Sizes.Count: > 0 } =>
                new Act(Act.Refine) { Value = $"size {size.ToString("0.#", CultureInfo.InvariantCulture)}" },
            // A measure that sets a limit ("lighter than 1 kg") orders nothing.
            "amount" when parser.Parse(match.Value).Specs.Any(spec => spec.Comparison != Comparison.Equal) => Request(match.Value, state, pack, isExplicit: true),
            "amount" => needs.Split(match.Value, pack).Count > 1 ? Request(match.Value, state, pack, isExplicit: true) : act,
            "describe" when act.Target is NamedTarget { IsDefinite: false } => act with { Value = target },
            _ => act,
        };
    }

    private Act Request(string text, ConversationState state, LanguagePack pack, bool isExplicit)
    {
        if (pack.Words.Without("aside", text) is { Length: > 0 } plain && plain.Length < text.Length) text = plain;
        var (limits, rest) = pack.PlanLimits.Read(text);
        var several = needs.Split(rest, pack);
        if (several.Count > 1) return new Act(Act.Plan) { Needs = several, Value = rest, Limits = limits };
        if (limits is { DeliverBy: not null } && parser.Parse(rest).Type is not null) return new Act(Act.Plan) { Needs = [NeedAmount.Read(rest, pack)], Value = rest, Limits = limits };
        var query = parser.Parse(text);
        if (pack.Words.Has("gift", text)) return new Act(Act.Find) { Value = gifts.Of(text, pack), UsesResult = isExplicit };
        if (!(isExplicit && NewThing().IsMatch(text) && query.Relative.Count == 0) && state.ActiveQuery is { } active && !SaysSomethingElse(query) && !refiner.StartsNew(active, query)) return new Act(Act.Refine) { Value = text, Query = query };
        return new Act(Act.Find) { Value = text, UsesResult = isExplicit, Query = query };
    }

    /// <summary>Words that nobody knows, or none at all, do not change a search.</summary>
    private static bool SaysSomethingElse(ProductQuery query) => query is { Type: null, Relative.Count: 0, Withdrawn.Count: 0 } && (query.NotUnderstood.Count > 0 || SaysNothing(query));

    private static bool SaysNothing(ProductQuery query) =>
        query is { IsEmpty: true, Sort: SortOrder.Relevance, FreeOf.Count: 0, Excluded.Count: 0, ExcludedBrands.Count: 0, ExcludedMerchants.Count: 0, Sizes.Count: 0, InStockOnly: false };

    /// <summary>An indefinite article after the frame begins something new; with a pronoun the sentence changes what was asked for.</summary>
    [GeneratedRegex(@"^(?:\S+ ){0,5}?(?:an?|some|une?|des) \p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex NewThing();

    [GeneratedRegex(@"(?<!\d)[,;]\s+|[,;]\s+(?!\d)")]
    private static partial Regex Comma();

    private static bool IsQuoteOpen(string text) => text.Count(c => c is '“' or '«') > text.Count(c => c is '”' or '»') || text.Count(c => c == '"') % 2 == 1;
}
