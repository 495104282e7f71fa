using ShopAgent.Agent.Dialogue;

namespace ShopAgent.Agent.Acts;

/// <summary>What a sentence points at.</summary>
internal abstract record Target;

/// <summary>All that is shown: "all of them", "both".</summary>
internal sealed record AllTarget : Target;

/// <summary>Offers that an answer singled out already.</summary>
internal sealed record ChosenTarget(IReadOnlyList<ShownOffer> Offers) : Target;

/// <summary>A product by its words.</summary>
/// <param name="Text">As said, without article.</param>
/// <param name="IsDefinite">"the ...": something that was mentioned is meant if anything fits.</param>
internal sealed record NamedTarget(string Text, bool IsDefinite) : Target;

/// <summary>An offer by its place: "the second one"; negative counts from the end.</summary>
/// <param name="Option">The size or colour said with it: "the first one in 38".</param>
internal sealed record OrdinalTarget(IReadOnlyList<int> Ordinals, string? Option = null) : Target;

/// <summary>What is talked about: "it", "that one", or nothing said.</summary>
internal sealed record PronounTarget : Target;
