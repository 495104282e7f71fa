namespace ShopAgent.Agent.Binding;

/// <summary>An argument in its .NET type, or the sentence that says why it cannot be.</summary>
internal readonly record struct Bound(object? Value, string? Problem)
{
    public static Bound To(object? value) => new(value, null);

    public static Bound Wrong(string problem) => new(null, problem);
}
