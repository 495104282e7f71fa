using System.Text;
using System.Text.Json;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>A tool call while its fragments arrive.</summary>
internal sealed class ToolCallDraft(int? index)
{
    /// <summary>Some gateways open every call with an empty object and send the real arguments after it.</summary>
    private const string Placeholder = "{}";

    private readonly StringBuilder arguments = new();

    public int? Index => index;

    public string? Id { get; private set; }

    public string Name { get; private set; } = "";

    public bool HasArguments => arguments.Length > 0;

    /// <summary>The arguments as one JSON object; text in text is unpacked, nothing is "{}", and what is malformed stays so for the tool's guard to see.</summary>
    public string Arguments
    {
        get
        {
            var text = arguments.ToString().Trim();
            if (text.Length == 0)
                return Placeholder;
            return Json.Parse(text) is { ValueKind: JsonValueKind.String } inner && Json.Parse(inner.GetString()!) is { ValueKind: JsonValueKind.Object }
                ? inner.GetString()!
                : text;
        }
    }

    public bool IsComplete => HasArguments && Json.Parse(Arguments) is { ValueKind: JsonValueKind.Object };

    public void Append(ToolCallFragment fragment, ToolNames names)
    {
        Id ??= fragment.Id;
        if (fragment.Name is { } name)
            AppendName(name, names);
        if (fragment.Arguments is { } more)
            AppendArguments(more, fragment.Whole);
    }

    private void AppendName(string part, ToolNames names)
    {
        if (part.StartsWith(Name, StringComparison.Ordinal))
            Name = part;
        else if (!names.Contains(Name))
            Name += part;
    }

    private void AppendArguments(string more, bool whole)
    {
        if (whole || (more.StartsWith('{') && arguments.ToString() == Placeholder))
            arguments.Clear();
        arguments.Append(more);
    }
}
