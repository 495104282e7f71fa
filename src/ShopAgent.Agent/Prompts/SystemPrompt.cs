using System.Text;
using ShopAgent.Agent.Plugins;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Prompts;

/// <summary>The fixed rules (system.md) followed by the state that code owns: what is on screen, what the basket holds, which facts and limits are in force.</summary>
internal sealed class SystemPrompt
{
    /// <summary>Offers of the list that are named; a longer list is read again with a tool.</summary>
    private const int MaxOffers = 10;

    private const string VersionKey = "version:";

    private readonly Lazy<(string Version, string Rules)> _file = new(Read);

    /// <summary>Grows with every change of the rules, so that measurements can be told apart.</summary>
    public string Version => _file.Value.Version;

    public string Rules => _file.Value.Rules;

    public string For(TurnScope scope)
    {
        var text = new StringBuilder(_file.Value.Rules).AppendLine().AppendLine().AppendLine("State");
        text.Append("- language of the reply: ").AppendLine(scope.Language);
        if (scope.State.LastList is { } list)
        {
            text.AppendLine("- on screen:");
            for (var i = 0; i < Math.Min(list.Offers.Count, MaxOffers); i++) text.Append("  ").Append(i + 1).Append(". ").Append(list.Offers[i].VariantId ?? list.Offers[i].ProductId).Append(' ').AppendLine(list.Offers[i].Title);
            if (list.Offers.Count > MaxOffers) text.Append("  and ").Append(list.Offers.Count - MaxOffers).AppendLine(" more");
        }

        if (scope.State.Focus is { } focus) text.Append("- talked about last: ").AppendLine(focus.VariantId ?? focus.ProductId);
        if (scope.State.ActiveQuery is { } query) text.Append("- limits in force: ").AppendLine(string.Join(", ", QueryText.Constraints(query)));
        if (scope.State.UnmetRequest is { } unmet) text.Append("- not carried: ").AppendLine(unmet);
        if (scope.StateBefore.Question is { } question) text.Append("- you asked which of these to add: ").AppendLine(string.Join(", ", question.Candidates.Select(offer => offer.VariantId ?? offer.ProductId)));
        if (scope.State.Plan is { } plan) text.Append("- proposed plan, waiting for a yes (plan_accept): ").AppendLine(string.Join(", ", plan.Plan.Choices.Select(choice => choice.Candidate.VariantId)));
        text.Append("- basket: ").AppendLine(scope.Session.Basket.IsEmpty ? "empty" : string.Join("; ", scope.Session.Basket.Lines.Select(line => $"{line.VariantId} {line.Quantity:0.###} x {line.Title}")));
        if (scope.Session.Guest is { } guest) text.Append("- the shopper buys for ").Append(guest.Who.Length > 0 ? guest.Who : "someone else").AppendLine(" (person_buy_for_self ends it); what follows is about that person");
        if (scope.Session.Profile.Facts.Count > 0) text.Append("- the shopper: ").AppendLine(string.Join(", ", scope.Session.Profile.Facts.Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope))));
        return text.ToString();
    }

    private static (string Version, string Rules) Read()
    {
        var file = PromptFile.Read("system.md");
        var end = file.IndexOf('\n', StringComparison.Ordinal);
        return file.StartsWith(VersionKey, StringComparison.Ordinal) ? (file[VersionKey.Length..end].Trim(), file[end..].Trim()) : ("", file);
    }
}
