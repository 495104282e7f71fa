using ShopAgent.Shopping.Baskets;

namespace ShopAgent.Shopping.Sessions;

/// <summary>The session was saved by someone else after it was loaded; nothing was written.</summary>
public sealed class SessionConflictException : ShoppingException
{
    public SessionConflictException(string message) : base(message) { }

    public SessionConflictException(string message, Exception innerException) : base(message, innerException) { }

    public SessionConflictException() { }

    internal static SessionConflictException ForProfile(string name) =>
        new($"The profile \"{name}\" was changed elsewhere in the meantime, so this turn was not saved. Say it again.");

    internal static SessionConflictException For(string name) =>
        new($"The session \"{name}\" was changed elsewhere in the meantime, so this turn was not saved. Close the other window, or use another session name, and say it again.");
}
