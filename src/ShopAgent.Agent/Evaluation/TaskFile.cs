using System.Globalization;
using System.Text.Json;
using ShopAgent.Agent.Evaluation.Checks;

namespace ShopAgent.Agent.Evaluation;

/// <summary>Reads tasks, one JSON object a line; a file that is a JSON array of them is read too.</summary>
public static class TaskFile
{
    /// <exception cref="EvaluationException">The file is missing, or a line is no task.</exception>
    public static IReadOnlyList<EvaluationTask> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationException($"There is no task file '{path}'; name a file with one task a line.");
        var lines = File.ReadAllLines(path);
        List<EvaluationTask> tasks = [];
        for (var index = 0; index < lines.Length; index++)
            if (lines[index].Trim() is { Length: > 0 } line) tasks.Add(ReadLine(line, path, index + 1));
        if (tasks.Count == 0) throw new EvaluationException($"'{path}' holds no task; write one JSON object a line.");
        if (tasks.GroupBy(task => task.Id).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new EvaluationException($"'{path}' uses the id '{twice.Key}' twice; each task needs its own.");
        return tasks;
    }

    private static EvaluationTask ReadLine(string line, string path, int number)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}");
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(document.RootElement.Clone());
        }
        catch (JsonException problem)
        {
            throw new EvaluationException($"{where}: not a JSON object on one line ({problem.Message})");
        }
        catch (EvaluationException problem)
        {
            throw new EvaluationException($"{where}: {problem.Message}");
        }
    }

    public static EvaluationTask Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new EvaluationException("a task is a JSON object.");
        var id = Text(json, "id") ?? throw new EvaluationException("a task needs an \"id\".");
        if (json.TryGetProperty("turns", out _))
            return new EvaluationTask { Id = id, Category = Text(json, "category") ?? "conversation", Set = Text(json, "set"), Script = ScriptReader.Read(json) };
        var kind = Text(json, "kind") ?? "offers";
        if (kind is not ("offers" or "basket")) throw new EvaluationException($"\"kind\" is \"offers\" or \"basket\", not \"{kind}\".");
        if (!json.TryGetProperty("gold", out var gold) || gold.ValueKind != JsonValueKind.Array) throw new EvaluationException("a task needs \"gold\", a list of {\"merchant\", \"id\"}.");
        return new EvaluationTask
        {
            Id = id, Category = Text(json, "category") ?? "", Set = Text(json, "set"), WantsBasket = kind == "basket",
            Text = Text(json, "text") ?? throw new EvaluationException("a task needs a \"text\" or \"turns\"."),
            Gold = [.. gold.EnumerateArray().Select(Gold)],
        };
    }

    private static GoldOffer Gold(JsonElement json) => json.ValueKind == JsonValueKind.Object && Text(json, "merchant") is { } merchant && Text(json, "id") is { } id
        ? new GoldOffer(merchant, id)
        : throw new EvaluationException("each of \"gold\" is {\"merchant\", \"id\"}.");

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;
}
