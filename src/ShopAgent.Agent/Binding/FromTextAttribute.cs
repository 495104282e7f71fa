namespace ShopAgent.Agent.Binding;

/// <summary>
/// A type that tools take as text: it has a static method <c>FromText(string)</c> that returns it, and its <c>ToString</c> writes what that method reads. The method throws a
/// <see cref="FormatException"/> for text that means nothing; its message says the right form and reaches the model.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class FromTextAttribute : Attribute
{
    /// <summary>The name of the method.</summary>
    public const string Method = "FromText";
}
