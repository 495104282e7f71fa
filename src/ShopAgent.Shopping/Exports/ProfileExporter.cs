using System.Text.Encodings.Web;
using System.Text.Json;
using ShopAgent.Shopping.Profiles;

namespace ShopAgent.Shopping.Exports;

/// <summary>Everything that is kept about a shopper, as JSON: the facts with source, date and sentence, and what was counted.</summary>
public static class ProfileExporter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string name, ShopperProfile profile)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", name);
            json.WriteBoolean("learns", profile.Learns);
            json.WriteStartArray("facts");
            foreach (var fact in profile.Facts) Write(json, fact);
            json.WriteEndArray();
            json.WriteStartArray("counted");
            foreach (var taste in profile.Tastes)
            {
                json.WriteStartObject();
                json.WriteString("kind", Lower(taste.Kind));
                json.WriteString("value", taste.Value);
                Write(json, taste.Evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ProfileFact fact)
    {
        json.WriteStartObject();
        json.WriteNumber("id", fact.Id);
        json.WriteString("kind", Lower(fact.Kind));
        json.WriteString("value", fact.Value);
        json.WriteString("scope", fact.Scope);
        json.WriteString("source", fact.Source == FactSource.Stated ? "said" : "learned");
        json.WriteString("since", fact.Since);
        json.WriteString("sentence", fact.Sentence);
        if (fact.Evidence is { } evidence) Write(json, evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TasteEvidence evidence)
    {
        json.WriteNumber("adds", evidence.Adds);
        json.WriteNumber("removals", evidence.Removals);
        json.WriteNumber("orders", evidence.Orders);
    }

    private static string Lower(FactKind kind) => kind.ToString().ToLowerInvariant();
}
