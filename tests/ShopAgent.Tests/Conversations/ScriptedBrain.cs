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
        On("^add the .* to my basket$", turn => Search(turn.Said[8..^13], show: false), turn => Add(turn.Result(0).Id(0)), _ => Say("Which size would you like?")),
        On("^what sizes", turn => Call("catalog_read", $$"""{"ids":["{{turn.Focus}}"]}"""), turn => Say("You can have it in " + string.Join(", ", turn.Result(0).Options()) + ".")),
        On("^8\\.\\.\\. no, 10", turn => Call("catalog_read", $$"""{"ids":["{{turn.Focus}}"]}"""), turn => Add(turn.Result(0).Variant("10")), Done),
        On("^tell me more about the second", _ => Call("catalog_show", """{"ids":["2"],"view":"detail"}"""), _ => Say("Here is all that the shop says about it.")),
        On("^(?:ok add it|add that)$", turn => Add(turn.Focus), Done),
        On("^(?:cheaper|lighter)", turn => Call("catalog_search", $$"""{"query":"{{turn.Said}}","refine":true}"""), _ => Say("Here is what fits now.")),
        On("head torch and a sleeping bag", _ => Call("basket_plan", """{"needs":[{"what":"head torch"},{"what":"sleeping bag"}],"budget":50}"""), turn => Say($"That comes to {turn.Result(0).Money("total")} with shipping. Shall I add it?")),
        On("tent and a sleeping bag", _ => Call("basket_plan", """{"needs":[{"what":"tent"},{"what":"sleeping bag"}],"budget":20}"""), turn => Say($"That does not fit into your budget: the least is {turn.Result(0).Money("minimum")}.")),
        On("^why not the cheaper", _ => Say("Because of the shipping of another shop it would cost more in all. Shall I add it?")),
        On("^fine, add both", _ => Change("""{"op":"accept_plan"}"""), Done),
        On("packs of spaghetti", _ => Search("spaghetti", show: false), turn => Add(turn.Result(0).Id(0), 2), Done),
        On("^double it", turn => Change($$"""{"op":"set","id":"{{turn.Line}}","quantity":4}"""), Done),
        On("^remove that", turn => Change($$"""{"op":"remove","id":"{{turn.Line}}"}"""), Done),
        On("undo", _ => Change("""{"op":"undo"}"""), Done),
        On("^add the black one in 38", _ => Search("black dresses in size 38"), turn => Ask(turn.Result(0).Ids().Take(5)), _ => Say("Which of them would you like?")),
        On("^the .*(?:dress|robe)", _ => Add("1"), Done),
        On("^do you have the", turn => Search(turn.Said), _ => Say("The shops do not have that.")),
        On("^you told me yesterday", _ => Say("I have no record of that price, so I have not added anything.")),
        On("closest thing", _ => Search("Zephyron X9000"), turn => turn.Result(0).Ids() is { Count: > 0 } ids ? Call("catalog_show", $$"""{"ids":[{{string.Join(',', ids.Select(id => $"\"{id}\""))}}]}""") : null, _ => Say("These are the nearest that I have.")),
        On("^and the cheapest in stock", _ => Search("the cheapest thing in stock"), _ => Say("Here it is.")),
        On("^anything between", turn => Search(turn.Said), turn => Say($"There is nothing in that range. The nearest price is {turn.Result(0).Money("nothing")}.")),
        On("^which is best value", _ => Search("camping stoves", show: false), turn => Call("catalog_show", $$"""{"ids":["{{turn.Result(0).Simple()}}"]}"""), _ => Say("I would take this one.")),
        On("best power bank", _ => Search("the best power bank"), turn => Add(turn.Result(0).Id(0)), _ => Call("orders_checkout", "{}"), Done),
        On("^(?:yes|confirm)$", _ => Say("There is nothing that you could confirm now.")),
        On("-2 laits", _ => Search("lait", show: false), turn => Add(turn.Result(0).Id(0), -2), _ => Say("Cette quantité est impossible, je ne peux pas la mettre dans le panier.")),
        On("de pommes", _ => Search("pommes", show: false), turn => Add(turn.Result(0).PerKilogram(), 1.5m, "kg"), Fait),
        On("d'oeufs", _ => Search("oeufs", show: false), turn => Add(turn.Result(0).Id(0), 12, "piece"), Fait),
        On("^enleve un lait", _ => Say("Il n'y a pas de lait dans votre panier.")),
        On("^je fais du 42", _ => Call("shopper_profile", """{"op":"remember","facts":[{"kind":"size","value":"42"},{"kind":"avoid","value":"polyester"}]}"""), _ => Say("C'est noté pour vous.")),
        On("^what do you know", _ => Call("shopper_profile", "{}"), turn => Say("This is what I know: " + string.Join(", ", turn.Result(0).Texts("facts")) + ".")),
        On("^forget my size", _ => Call("shopper_profile", """{"op":"forget","facts":[{"value":"my size"}]}"""), _ => Say("It is forgotten.")),
        On(".", turn => Search(turn.Said), _ => Say("Here is what fits your wish.")),
    ];

    public ScriptedReply Answer(RecordedRequest request)
    {
        var turn = new Turn(request.Body["messages"]!.AsArray());
        var (_, steps) = _rules.First(rule => rule.Said.IsMatch(turn.Said));
        var step = turn.Results.Count < steps.Length ? steps[turn.Results.Count](turn) ?? steps[^1](turn)! : Say("That is all.");
        return step.Tool is { } tool ? Replies.Call(tool, step.Text, $"call_{turn.Results.Count}")(request) : Replies.Text(step.Text)(request);
    }

    private static (Regex, Func<Turn, Step?>[]) On(string said, params Func<Turn, Step?>[] steps) => (new Regex(said, RegexOptions.IgnoreCase), steps);

    private static Step Call(string tool, string arguments) => new(tool, arguments);

    private static Step Search(string words, bool show = true) => Call("catalog_search", new JsonObject { ["query"] = words, ["show"] = show }.ToJsonString());

    private static Step Add(string id, decimal? quantity = null, string? unit = null)
    {
        var edit = new JsonObject { ["op"] = "add", ["id"] = id };
        if (quantity is not null) edit["quantity"] = quantity;
        if (unit is not null) edit["unit"] = unit;
        return Change(edit.ToJsonString());
    }

    private static Step Ask(IEnumerable<string> ids) => Call("more_call", new JsonObject { ["name"] = "ask_which", ["arguments"] = new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode?)id)]) } }.ToJsonString());

    private static Step Change(string edit) => Call("basket_update", $$"""{"changes":[{{edit}}]}""");

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

        public List<string> Ids() => [.. Rows().Select(row => row["id"])];

        public string Id(int index) => Ids().ElementAtOrDefault(index) ?? "none";

        /// <summary>The first that is in stock and comes in one version.</summary>
        public string Simple() => Rows().First(row => row["stock"].StartsWith("InStock", StringComparison.Ordinal) && row.GetValueOrDefault("options", "").Length == 0)["id"];

        public string PerKilogram() => Rows().FirstOrDefault(row => row.GetValueOrDefault("price", "").Contains("per kg", StringComparison.Ordinal))?["id"] ?? Id(0);

        /// <summary>The rows of the offers, by the names of their columns.</summary>
        private List<Dictionary<string, string>> Rows()
        {
            if (!_root.TryGetProperty("offers", out var offers)) return [];
            var columns = offers.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
            return [.. offers.GetProperty("rows").EnumerateArray().Select(row => columns.Zip(row.EnumerateArray()).Where(cell => cell.Second.ValueKind == JsonValueKind.String).ToDictionary(cell => cell.First, cell => cell.Second.GetString()!))];
        }

        public List<string> Texts(string name) => _root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

        private List<string> Variants() => _root.TryGetProperty("products", out var products) && products[0].TryGetProperty("variants", out var variants) ? [.. variants.EnumerateArray().Select(variant => variant.GetString()!)] : [];

        public IEnumerable<string> Options() => Variants().Where(text => !text.Contains("OutOfStock", StringComparison.Ordinal)).Select(text => text.Split(": ", 2)[1].Split(',')[0]);

        public string Variant(string option) => Variants().First(text => !text.Contains("OutOfStock", StringComparison.Ordinal) && text.Split(": ", 2)[1].Split(',', '/').Any(part => part.Trim() == option)).Split(": ")[0];

        /// <summary>"49.90 EUR" in a text, as shoppers write it.</summary>
        public string Money(string name) => _root.TryGetProperty(name, out var text) && Regex.Match(text.GetString()!, @"(?:price is )?([\d.]+) EUR\.?$") is { Success: true } match ? "€" + match.Groups[1].Value : "?";
    }
}
