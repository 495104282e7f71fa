namespace ShopAgent.Agent.Embedded.Scripts;

/// <summary>A tool call that a script wants; the model loop fills <see cref="Result"/> in before the script goes on.</summary>
internal sealed class ToolRequest(string name, params (string Name, string? Value)[] arguments)
{
    /// <summary>Plugin and function: "catalog_search".</summary>
    public string Name { get; } = name;

    public IReadOnlyList<(string Name, string? Value)> Arguments { get; } = arguments;

    public object? Result { get; set; }

    /// <summary>The typed answer of the tool; a tool that failed answers with text, which counts as a refusal.</summary>
    public T? As<T>()
        where T : class => Result as T;
}
