using System.Text;
using System.Text.Json;
using ShopAgent.Agent.Models.Settings;

namespace ShopAgent.Agent.Models.Wire;

/// <summary>
/// Puts the fragments of tool calls together, whatever the server does with index, id and name. The calls are handed on
/// only when the reply is over: nothing is lost by it, since no tool runs earlier, and a broken reply then runs no tool at all.
/// </summary>
internal sealed class ToolCallCollector(ToolNames names)
{
    /// <summary>Nine letters and digits: the strictest form that a server demands of an id (Mistral).</summary>
    private const int IdLength = 9;

    private readonly List<ToolCallDraft> drafts = [];

    public bool Any => drafts.Count > 0;

    public bool AllComplete => drafts.TrueForAll(draft => !draft.HasArguments || draft.IsComplete);

    /// <summary>Takes the fragments of one chunk, in order.</summary>
    public void Add(IReadOnlyList<ToolCallFragment> chunk)
    {
        var touched = new HashSet<ToolCallDraft>();
        foreach (var fragment in chunk)
        {
            var draft = Candidate(fragment);
            if (draft is null || StartsAnother(draft, fragment, touched.Contains(draft)))
                drafts.Add(draft = new ToolCallDraft(fragment.Index));
            draft.Append(fragment, names);
            touched.Add(draft);
        }
    }

    /// <exception cref="EndpointException">A call names no tool.</exception>
    public IReadOnlyList<WireToolCall> Finish()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return drafts.ConvertAll(draft => draft.Name.Length == 0
            ? throw new EndpointException(FailureKind.Unreadable, "a tool call without a name")
            : new WireToolCall(Unique(draft.Id, ids), names.Resolve(draft.Name), draft.Arguments));
    }

    private ToolCallDraft? Candidate(ToolCallFragment fragment) => fragment switch
    {
        { Index: { } index } => drafts.FindLast(draft => draft.Index == index),
        { Id: { } id } => drafts.FindLast(draft => draft.Id == id),
        _ => drafts.LastOrDefault(),
    };

    private bool StartsAnother(ToolCallDraft draft, ToolCallFragment fragment, bool sameChunk)
    {
        if (fragment.Name is not { } name)
            return false;
        if (sameChunk)
            return true;
        var sameName = draft.Name == name;
        if (fragment.Id is { } id && draft.Id is { } known && id != known)
            return !sameName || !draft.HasArguments || draft.IsComplete;
        if (draft.IsComplete)
            return !sameName || fragment.Arguments is not null;
        return !sameName && names.Contains(draft.Name) && names.Contains(name);
    }

    private static string Unique(string? id, HashSet<string> taken) =>
        id is not null && taken.Add(id) ? id : Guid.NewGuid().ToString("N")[..IdLength];
}

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
