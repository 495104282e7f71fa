using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Conversations;

/// <summary>
/// A tool-calling model by script, behind HTTP: it knows the shopper's sentences of shown.jsonl and which calls answer them, reads ids from the prompt and from results as a language model
/// would, and words its replies from results.
/// </summary>
internal sealed partial class ScriptedBrain
{
    private readonly List<(Regex Said, Func<Turn, Step?>[] Steps)> _rules =
    [
        On("^add the .* to my basket$", turn => Call("catalog_search", ("request", turn.Said[8..^13]), ("show", "false")), turn => Call("basket_add", ("id", turn.Result(0).Id(0))), _ => Say("Which size would you like?")),
        On("^what sizes", turn => Call("catalog_describe", ("id", turn.Focus)), turn => Say("You can have it in " + string.Join(", ", turn.Result(0).Options()) + ".")),
        On("^8\\.\\.\\. no, 10", turn => Call("catalog_describe", ("id", turn.Focus)), turn => Call("basket_add", ("id", turn.Result(0).Variant("10"))), Done),
        On("^tell me more about the second", _ => Call("catalog_describe", ("id", "2")), _ => Say("Here is all that the shop says about it.")),
        On("^(?:ok add it|add that)$", turn => Call("basket_add", ("id", turn.Focus)), Done),
        On("^(?:cheaper|lighter)", turn => Call("catalog_refine", ("change", turn.Said)), _ => Say("Here is what fits now.")),
        On("head torch and a sleeping bag", _ => Call("plan_propose", ("needs", "head torch; sleeping bag"), ("budget", "50 EUR")), turn => Say($"That comes to {turn.Result(0).Money("total")} with shipping. Shall I add it?")),
        On("tent and a sleeping bag", _ => Call("plan_propose", ("needs", "tent; sleeping bag"), ("budget", "20 EUR")), turn => Say($"That does not fit into your budget: the least is {turn.Result(0).Money("minimum")}.")),
        On("^why not the cheaper", _ => Say("Because of the shipping of another shop it would cost more in all. Shall I add it?")),
        On("^fine, add both", _ => Call("plan_accept"), Done),
        On("packs of spaghetti", _ => Call("catalog_search", ("request", "spaghetti"), ("show", "false")), turn => Call("basket_add", ("id", turn.Result(0).Id(0)), ("quantity", "2")), Done),
        On("^double it", turn => Call("basket_set_quantity", ("id", turn.Line), ("quantity", "4")), Done),
        On("^remove that", turn => Call("basket_remove", ("id", turn.Line)), Done),
        On("undo", _ => Call("basket_undo"), Done),
        On("^add the black one in 38", _ => Call("catalog_search", ("request", "black dresses in size 38")), turn => Call("basket_ask_which", ("ids", string.Join(',', turn.Result(0).Ids()))), _ => Say("Which of them would you like?")),
        On("^the .*(?:dress|robe)", _ => Call("basket_add", ("id", "1")), Done),
        On("^do you have the", turn => Call("catalog_search", ("request", turn.Said)), _ => Say("The shops do not have that.")),
        On("^you told me yesterday", _ => Say("I have no record of that price, so I have not added anything.")),
        On("closest thing", _ => Call("catalog_search", ("request", "Zephyron X9000")), turn => turn.Result(0).Ids() is { Count: > 0 } ids ? Call("catalog_present", ("ids", string.Join(',', ids))) : null, _ => Say("These are the nearest that I have.")),
        On("^and the cheapest in stock", _ => Call("catalog_search", ("request", "the cheapest thing in stock")), _ => Say("Here it is.")),
        On("^anything between", turn => Call("catalog_search", ("request", turn.Said)), turn => Say($"There is nothing in that range. The nearest price is {turn.Result(0).Money("nothing")}.")),
        On("^which is best value", _ => Call("catalog_search", ("request", "camping stoves"), ("show", "false")), turn => Call("catalog_present", ("ids", turn.Result(0).Simple())), _ => Say("I would take this one.")),
        On("best power bank", _ => Call("catalog_search", ("request", "the best power bank")), turn => Call("basket_add", ("id", turn.Result(0).Id(0))), _ => Call("checkout_request"), Done),
        On("^(?:yes|confirm)$", _ => Say("There is nothing that you could confirm now.")),
        On("-2 laits", _ => Call("catalog_search", ("request", "lait"), ("show", "false")), turn => Call("basket_add", ("id", turn.Result(0).Id(0)), ("quantity", "-2")), _ => Say("Cette quantité est impossible, je ne peux pas la mettre dans le panier.")),
        On("de pommes", _ => Call("catalog_search", ("request", "pommes"), ("show", "false")), turn => Call("basket_add", ("id", turn.Result(0).PerKilogram()), ("quantity", "1.5 kg")), Fait),
        On("d'oeufs", _ => Call("catalog_search", ("request", "oeufs"), ("show", "false")), turn => Call("basket_add", ("id", turn.Result(0).Id(0)), ("quantity", "12 pieces")), Fait),
        On("^enleve un lait", _ => Say("Il n'y a pas de lait dans votre panier.")),
        On("^je fais du 42", _ => Call("profile_remember", ("kind", "size"), ("value", "42")), _ => Call("profile_remember", ("kind", "avoid"), ("value", "polyester")), _ => Say("C'est noté pour vous.")),
        On("^what do you know", _ => Call("profile_show"), turn => Say("This is what I know: " + string.Join(", ", turn.Result(0).Texts("facts")) + ".")),
        On("^forget my size", _ => Call("profile_forget", ("what", "my size")), _ => Say("It is forgotten.")),
        On(".", turn => Call("catalog_search", ("request", turn.Said)), _ => Say("Here is what fits your wish.")),
    ];

    public ScriptedReply Answer(RecordedRequest request)
    {
        var turn = new Turn(request.Body["messages"]!.AsArray());
        var (_, steps) = _rules.First(rule => rule.Said.IsMatch(turn.Said));
        var step = turn.Results.Count < steps.Length ? steps[turn.Results.Count](turn) ?? steps[^1](turn)! : Say("That is all.");
        return step.Tool is { } tool ? Replies.Call(tool, step.Text, $"call_{turn.Results.Count}")(request) : Replies.Text(step.Text)(request);
    }

    private static (Regex, Func<Turn, Step?>[]) On(string said, params Func<Turn, Step?>[] steps) => (new Regex(said, RegexOptions.IgnoreCase), steps);

    private static Step Call(string tool, params (string Name, string Value)[] arguments) =>
        new(tool, new JsonObject(arguments.Select(argument => KeyValuePair.Create(argument.Name, (JsonNode?)JsonValue.Create(argument.Value)))).ToJsonString());

    private static Step Say(string text) => new(null, text);

    private static Step Done(Turn turn) => Say("Done, and here is what I did: " + string.Join("; ", turn.Changes) + ".");

    private static Step Fait(Turn turn) => Say("C'est dans votre panier : " + string.Join(" ; ", turn.Changes.Select(change => Quantity().Replace(change, ""))) + ".");

    [GeneratedRegex(@"^\w+ [\d.]+ (?:x|kg|l|m) ")]
    private static partial Regex Quantity();

    /// <param name="Tool">Null: the text is the reply; else it is the arguments.</param>
    private sealed record Step(string? Tool, string Text);

    /// <summary>What the model reads of the request.</summary>
    private sealed class Turn(JsonArray messages)
    {
        private readonly string _system = messages[0]!["content"]!.GetValue<string>();
        private readonly int _asked = messages.Select((message, index) => message!["role"]!.GetValue<string>() == "user" ? index : -1).Max();

        public string Said => messages[_asked]!["content"]!.GetValue<string>();

        public List<Reading> Results => [.. messages.Skip(_asked).Where(message => message!["role"]!.GetValue<string>() == "tool").Select(message => new Reading(message!["content"]!.GetValue<string>()))];

        public IEnumerable<string> Changes => Results.SelectMany(result => result.Texts("changes"));

        public string Focus => Regex.Match(_system, @"talked about last: (\S+)").Groups[1].Value is { Length: > 0 } id ? id : "1";

        public string Line => Regex.Match(_system, @"- basket: (\S+)").Groups[1].Value;

        public Reading Result(int index) => Results[index];
    }

    private sealed class Reading(string json)
    {
        private readonly JsonElement _root = JsonDocument.Parse(json).RootElement;

        public List<string> Ids() => _root.TryGetProperty("offers", out var offers) ? [.. offers.EnumerateArray().Select(offer => offer.GetProperty("id").GetString()!)] : [];

        public string Id(int index) => Ids().ElementAtOrDefault(index) ?? "none";

        /// <summary>The first that is in stock and comes in one version.</summary>
        public string Simple() => _root.GetProperty("offers").EnumerateArray().First(offer => offer.GetProperty("availability").GetString() == "InStock" && !offer.TryGetProperty("options", out _)).GetProperty("id").GetString()!;

        public string PerKilogram() => _root.GetProperty("offers").EnumerateArray().FirstOrDefault(offer => offer.TryGetProperty("price", out var price) && price.GetString()!.Contains("per kg", StringComparison.Ordinal)) is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty("id").GetString()!
            : Id(0);

        public List<string> Texts(string name) => _root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

        public IEnumerable<string> Options() => Texts("variants").Where(text => !text.Contains("OutOfStock", StringComparison.Ordinal)).Select(text => text.Split(": ", 2)[1].Split(',')[0]);

        public string Variant(string option) => Texts("variants").First(text => !text.Contains("OutOfStock", StringComparison.Ordinal) && text.Split(": ", 2)[1].Split(',', '/').Any(part => part.Trim() == option)).Split(": ")[0];

        /// <summary>"49.90 EUR" in a text, as shoppers write it.</summary>
        public string Money(string name) => _root.TryGetProperty(name, out var text) && Regex.Match(text.GetString()!, @"(?:price is )?([\d.]+) EUR\.?$") is { Success: true } match ? "€" + match.Groups[1].Value : "?";
    }
}
