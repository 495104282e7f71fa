using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Exports;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Plugins;

/// <summary>Whose profile is in force, and what becomes of it: editing, learning, other names, a file.</summary>
internal sealed class PersonPlugin(TurnAccessor turn, FactReader facts, ProfileWords words, SessionStore store, ExportFolder folder, TimeProvider time)
{
    [KernelFunction("edit_fact")]
    [Description("Change one kept fact of the shopper to another value when they ask for it.")]
    public PersonReply Edit(
        [Description("Which fact, in the shopper's words: 'my shoe size', 'polyester'.")] string what,
        [Description("The new value: '43'.")] string value,
        [Description("Product type that it is limited to from now on; empty: as it was.")] string? scope = null)
    {
        var current = turn.Current;
        var found = words.Find(current.Session.Profile, what);
        if (found is not [var fact]) return Refused(found.Count == 0 ? $"Nothing is kept about '{what}'." : $"'{what}' fits several facts: {string.Join(", ", found.Select(Text))}; name one.");
        if (facts.Read(fact.Kind, value, scope ?? fact.Scope) is not { } read || read.Kind != fact.Kind) return Refused($"'{value}' is no value for {Text(fact)}.");
        current.Session = current.Session with { Profile = current.Session.Profile.Edit(fact.Id, read.Value, read.Scope, time.GetUtcNow(), current.Utterance) };
        current.Forget(words.NamesOf([fact]));
        var edited = current.Session.Profile.Facts.First(other => other.Id == fact.Id);
        current.Record(new TurnChange("remembered", Text(edited)));
        return State() with { Edited = edited };
    }

    [KernelFunction("learning")]
    [Description("Switch on or off that baskets and orders teach what the shopper likes.")]
    public PersonReply Learning(bool on)
    {
        var current = turn.Current;
        var guest = current.Session.Guest;
        current.Session = current.Session with { Guest = null };
        current.Session = current.Session with { Profile = current.Session.Own with { Learns = on } };
        current.Session = current.Session with { Guest = guest };
        return State();
    }

    [KernelFunction("use_profile")]
    [Description("Go on with another named profile; a new name starts an empty one.")]
    public PersonReply Use([Description("Its name.")] string name)
    {
        var current = turn.Current;
        if (!current.Session.Own.IsSameAs(current.SessionBefore.Own)) return Refused("This turn changed the profile already; switch in the next one.");
        try
        {
            current.Session = store.UseProfile(current.Session, name.Trim().ToLowerInvariant());
        }
        catch (ShoppingException problem)
        {
            return Refused(problem.Message);
        }

        // What was asked for as someone else is none of this one's business.
        current.State = current.State with { ActiveQuery = null, Warned = [] };
        return State();
    }

    [KernelFunction("list_profiles")]
    [Description("List the named profiles.")]
    public PersonReply Profiles() => State() with { Profiles = store.Profiles() };

    [KernelFunction("export_profile")]
    [Description("Write everything that is kept about the shopper to a JSON file.")]
    public PersonReply Export([Description("File name; empty: profile.json.")] string? file = null)
    {
        var session = turn.Current.Session;
        try
        {
            var path = folder.Write(string.IsNullOrWhiteSpace(file) ? "profile" : file, ".json", ProfileExporter.Write(session.ProfileName, session.Own));
            return State() with { File = path };
        }
        catch (ShoppingException problem)
        {
            return Refused(problem.Message);
        }
    }

    private PersonReply State()
    {
        var session = turn.Current.Session;
        return new PersonReply { Profile = session.ProfileName, BuysFor = session.Guest?.Who, Learns = session.Own.Learns, Facts = [.. session.Profile.Facts.Select(Text)] };
    }

    private static PersonReply Refused(string problem) => new() { Ok = false, Problem = problem };

    private static string Text(ProfileFact fact) => FactText.Of(fact.Kind, fact.Value, fact.Scope);
}

/// <summary>The state of the profile after a change to it.</summary>
internal sealed record PersonReply : ToolReply
{
    public string? Profile { get; init; }

    /// <summary>Whom the shopper buys for; null: for themselves.</summary>
    public string? BuysFor { get; init; }

    public bool Learns { get; init; }

    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Names of all profiles, when asked for.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    /// <summary>Full path of a written file.</summary>
    public string? File { get; init; }

    [JsonIgnore]
    public ProfileFact? Edited { get; init; }
}
