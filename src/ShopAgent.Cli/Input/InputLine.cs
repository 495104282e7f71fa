namespace ShopAgent.Cli.Input;

/// <param name="Text">What was typed; "" unless <paramref name="End"/> is <see cref="InputEnd.Entered"/>.</param>
internal readonly record struct InputLine(InputEnd End, string Text);
