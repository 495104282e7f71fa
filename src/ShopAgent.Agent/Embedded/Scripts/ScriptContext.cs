using System.Globalization;
using System.Text.RegularExpressions;
using ShopAgent.Agent.Dialogue;
using ShopAgent.Agent.Turns;
using ShopAgent.Agent.Wording;
using ShopAgent.Agent.Words;
using ShopAgent.Catalog.Products;
using ShopAgent.Catalog.Words.Numbers;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>What a script works with: the session, the language, and the reply that grows.</summary>
internal sealed partial class ScriptContext(TurnView turn, LanguagePack pack, Phrases phrases, SpokenTerms terms)
{
    private readonly List<string> _sentences = [];

    /// <summary>To look at; what is to change, a tool changes.</summary>
    public TurnView Turn { get; } = turn;

    public LanguagePack Pack { get; } = pack;

    public string Language => phrases.Language;

    /// <summary>As it is now: acts of this turn that came before count.</summary>
    public ConversationState State => Turn.State;

    /// <summary>As it was when the turn began.</summary>
    public ConversationState Before => Turn.StateBefore;

    public ShopperSession Now => Turn.Session;

    /// <summary>Offers of the last search of this turn, for an act that goes on with them.</summary>
    public IReadOnlyList<ShownOffer> Found { get; set; } = [];

    public string Reply => string.Join(' ', _sentences).Replace(TotalPlace, FinalTotal, StringComparison.Ordinal);

    /// <summary>Stands for the total until the turn is over.</summary>
    public const string TotalPlace = "\uE000total\uE000";

    public string FinalTotal { get; set; } = "";

    public void Say(string key, params ReadOnlySpan<(string Place, object? Value)> values) => _sentences.Add(phrases.Say(key, Turn.Turn, values));

    public string Text(string key, params ReadOnlySpan<(string Place, object? Value)> values) => phrases.Say(key, Turn.Turn, values);

    public bool HasPhrase(string key) => phrases.Has(key);

    /// <summary>A word of the catalogue or of a search result in the language.</summary>
    public string Term(string text)
    {
        if (Limit().Match(text) is { Success: true } limit && HasPhrase("constraint." + limit.Groups["word"].Value))
            return Text("constraint." + limit.Groups["word"].Value, ("what", terms.In(Language, limit.Groups["what"].Value)), ("value", limit.Groups["value"].Value));
        return terms.In(Language, text);
    }

    public string Money(Money money) => MoneyText.Of(money, Language);

    public string Quantity(decimal quantity, SalesUnit unit) => QuantityText.Times(quantity, unit, Language);

    /// <summary>"a, b and c" in the language.</summary>
    public string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        var and = Language == "fr" ? " et " : " and ";
        return all.Count <= 1 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + and + all[^1];
    }

    /// <summary>How the search words what it checked: "no lactose", "weight under 3.2 kg".</summary>
    [GeneratedRegex(@"^(?:(?<word>no|free of|not|size) (?<what>.+)|(?<what>\p{L}[\p{L} ]*) (?<word>under|over|at most|at least) (?<value>\d.*))$")]
    private static partial Regex Limit();

    public static string Argument(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
