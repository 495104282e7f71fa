using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Tracing;

/// <summary>The exchange with model servers, for a bug report (--trace FILE): written at the end of each turn with keys and personal facts masked.</summary>
internal sealed partial class ModelTrace(IOptions<ModelOptions> model)
{
    private const string Mask = "***";

    /// <summary>Also behind an escape of JSON: \n, \u0027.</summary>
    private const string WordStart = @"(?:(?<=\\(?:[nrtbf]|u[0-9a-fA-F]{4}))|(?<![\p{L}\p{N}]))";

    private readonly StringBuilder _text = new();
    private readonly Lock _gate = new();

    public bool IsOn => !string.IsNullOrWhiteSpace(model.Value.TraceFile);

    public void Note(string head, string body)
    {
        lock (_gate) _text.AppendLine(head).AppendLine(body.Trim()).AppendLine();
    }

    /// <summary>Writes what was noted since the last turn.</summary>
    /// <param name="facts">Words that tell something about the shopper.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void EndTurn(int turn, IEnumerable<string> facts)
    {
        if (!IsOn) return;
        string text;
        lock (_gate)
        {
            text = _text.ToString();
            _text.Clear();
        }

        foreach (var key in model.Value.Fallbacks.Prepend(model.Value).Select(options => options.ApiKey).Where(key => !string.IsNullOrWhiteSpace(key))) text = text.Replace(key!, Mask, StringComparison.Ordinal);
        foreach (var fact in facts.Where(fact => fact.Length > 0).Distinct().OrderByDescending(fact => fact.Length))
            text = Regex.Replace(text, $@"{WordStart}{Regex.Escape(fact)}(?![\p{{L}}\p{{N}}])", Mask, RegexOptions.IgnoreCase);
        File.AppendAllText(model.Value.TraceFile!, $"=== turn {turn}\n{Personal().Replace(text, Mask)}\n");
    }

    /// <summary>E-mail addresses, telephone and card numbers, and anything that looks like a key.</summary>
    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w.:-])\+?\d[\d ()-]{8,}\d(?![\w.])|\b(?:sk|pk|key)-[\w-]{8,}")]
    private static partial Regex Personal();
}
