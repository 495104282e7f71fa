namespace ShopAgent.Tests.Fakes;

/// <summary>How a scripted reply ends.</summary>
public enum ScriptedEnd
{
    /// <summary>As HTTP wants it.</summary>
    Complete,

    /// <summary>The connection is closed although the head promised more.</summary>
    Cut,

    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>Nothing more comes, and the connection stays open.</summary>
    Silence,

    /// <summary>The connection is reset before anything was sent.</summary>
    ResetAtOnce,

    /// <summary>Not even a head is sent, and the connection stays open.</summary>
    SilenceAtOnce,
}
