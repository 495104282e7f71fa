namespace ShopAgent.Agent.Models.Checking;

/// <summary>How a line of a check came out.</summary>
public enum CheckState
{
    Works,

    /// <summary>The shop works without it, less well.</summary>
    Limited,

    Fails,

    /// <summary>Could not be looked at, because something before it fails.</summary>
    Unknown,
}
