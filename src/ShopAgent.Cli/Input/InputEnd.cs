namespace ShopAgent.Cli.Input;

/// <summary>How the reading of a line ended.</summary>
internal enum InputEnd
{
    /// <summary>With Enter.</summary>
    Entered,

    /// <summary>Ctrl-C on an empty line.</summary>
    Interrupted,

    /// <summary>Ctrl-D on an empty line, or the end of redirected input.</summary>
    Closed,
}
