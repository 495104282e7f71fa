using System.ComponentModel;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Plugins.Filling;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;

namespace ShopAgent.Agent.Plugins;

/// <summary>The only way for a model to what is known about the shopper.</summary>
internal sealed class ShopperPlugin(TurnAccessor turn, FactReader facts, ProfileWords words, ProfileReplies replies, TimeProvider time)
{
    [KernelFunction("profile")]
    [Description("Keep or forget what the shopper states about themselves; it filters later searches. 'for': buying for someone else, until 'self'.")]
    public ProfileReply Profile(
        ProfileOperation op = ProfileOperation.Show,
        IReadOnlyList<FactInput>? facts = null,
        string? who = null) => op switch
    {
        ProfileOperation.Remember => Remember(facts ?? []),
        ProfileOperation.Forget => Forget(facts ?? []),
        ProfileOperation.For => BuyFor(who ?? (facts is [var named, ..] ? named.Value : "")),
        ProfileOperation.Self => BuyForSelf(),
        _ => Show(),
    };

    /// <summary>All of them, or none.</summary>
    private ProfileReply Remember(IReadOnlyList<FactInput> inputs)
    {
        var kinds = string.Join(", ", Enum.GetNames<FactKind>()).ToLowerInvariant();
        if (inputs.Count == 0) return ProfileReplies.Refused("Name at least one fact to remember.");
        List<ReadFact> read = [];
        foreach (var input in inputs)
        {
            if (input.Kind is not { } kind) return ProfileReplies.Refused($"The fact '{input.Value}' needs a kind: {kinds}.");
            if (facts.Read(kind, input.Value, input.Scope) is not { } fact) return ProfileReplies.Refused($"'{kind.ToString().ToLowerInvariant()}' with '{input.Value}' is not a fact that can be kept; kinds are {kinds}.");
            read.Add(fact);
        }

        var current = turn.Current;
        List<ProfileFact> kept = [];
        foreach (var fact in read)
        {
            current.Session = current.Session with { Profile = current.Session.Profile.Remember(fact.Kind, fact.Value, fact.Scope, FactSource.Stated, time.GetUtcNow(), current.Utterance) };
            current.Record(new TurnChange("remembered", FactText.Of(fact.Kind, fact.Value, fact.Scope)));
            kept.Add(current.Session.Profile.Facts[^1]);
        }

        return replies.Remembered(kept);
    }

    private ProfileReply Forget(IReadOnlyList<FactInput> inputs)
    {
        var current = turn.Current;
        if (inputs.Count == 0) return ProfileReplies.Refused("Name what is to be forgotten, or 'everything'.");
        List<ProfileFact> found = [.. inputs.SelectMany(input => words.Find(current.Session.Profile, input.Value).Where(fact => input.Kind is null || fact.Kind == input.Kind)).DistinctBy(fact => fact.Id)];
        if (found.Count == 0) return ProfileReplies.Refused($"Nothing is kept about '{string.Join("', '", inputs.Select(input => input.Value))}'.");
        current.Session = current.Session with { Profile = current.Session.Profile.Forget([.. found.Select(fact => fact.Id)]) };
        current.Forget(words.NamesOf(found));
        foreach (var fact in found) current.Record(new TurnChange("forgotten", FactText.Of(fact.Kind, fact.Value, fact.Scope)));
        return replies.State(found);
    }

    private ProfileReply BuyFor(string who)
    {
        var current = turn.Current;
        var name = who.Trim();
        if (name.Length > SessionStore.MaxNameLength) name = name[..SessionStore.MaxNameLength];
        current.Session = current.Session with { Guest = GuestProfile.For(name, current.Session.Own) };
        return replies.State([]);
    }

    private ProfileReply BuyForSelf()
    {
        turn.Current.Session = turn.Current.Session with { Guest = null };
        return replies.State([]);
    }

    private ProfileReply Show()
    {
        turn.Current.Draw(ProfilePanel.Of(turn.Current.Session));
        return replies.State([]);
    }
}
