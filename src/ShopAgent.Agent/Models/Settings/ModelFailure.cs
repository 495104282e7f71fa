using System.Diagnostics.CodeAnalysis;

namespace ShopAgent.Agent.Models.Settings;

/// <summary>A model could not answer. <see cref="Exception.Message"/> is one sentence for the shopper: what failed, where, what to do. It never holds the key.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It reads as what it is wherever it is caught.")]
public sealed class ModelFailure : Exception
{
    internal ModelFailure(FailureKind kind, string message, Exception? inner)
        : base(message, inner) => Kind = kind;

    public FailureKind Kind { get; }
}
