namespace ShopAgent.Agent.Acts;

/// <summary>A product by its words: "the black one", "the Nordkapp", "a usb-c cable".</summary>
/// <param name="Text">As said, without article.</param>
/// <param name="IsDefinite">"the ...": something that was mentioned is meant if anything fits.</param>
internal sealed record NamedTarget(string Text, bool IsDefinite) : Target;
