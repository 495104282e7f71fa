using System.Text;
using ShopAgent.Agent.Tools;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Prompts;

/// <summary>The fixed rules (system.md) followed by the state that code owns: what is on screen, what the basket holds, which facts and limits are in force.</summary>
internal sealed class SystemPrompt
{
    private readonly Lazy<string> _rules = new(ReadRules);

    public string For(TurnScope scope)
    {
        var text = new StringBuilder(_rules.Value).AppendLine().AppendLine("State");
        text.Append("- language of the reply: ").AppendLine(scope.Language);
        if (scope.State.LastList is { } list)
        {
            text.AppendLine("- on screen:");
            for (var i = 0; i < list.Offers.Count; i++) text.Append("  ").Append(i + 1).Append(". ").Append(list.Offers[i].VariantId ?? list.Offers[i].ProductId).Append(' ').AppendLine(list.Offers[i].Title);
        }

        if (scope.State.ActiveQuery is { } query) text.Append("- limits in force: ").AppendLine(string.Join(", ", QueryText.Constraints(query)));
        if (scope.State.Question is { } question) text.Append("- you asked which of these to add: ").AppendLine(string.Join(", ", question.Candidates.Select(offer => offer.VariantId ?? offer.ProductId)));
        if (scope.State.Plan is { } plan) text.Append("- proposed plan, waiting for a yes (plan_accept): ").AppendLine(string.Join(", ", plan.Plan.Choices.Select(choice => choice.Candidate.VariantId)));
        text.Append("- basket: ").AppendLine(scope.Session.Basket.IsEmpty ? "empty" : string.Join("; ", scope.Session.Basket.Lines.Select(line => $"{line.VariantId} {line.Quantity:0.###} x {line.Title}")));
        if (scope.Session.Guest is { } guest) text.Append("- the shopper buys for ").Append(guest.Who.Length > 0 ? guest.Who : "someone else").AppendLine(" (person_buy_for_self ends it); what follows is about that person");
        if (scope.Session.Profile.Facts.Count > 0) text.Append("- the shopper: ").AppendLine(string.Join(", ", scope.Session.Profile.Facts.Select(fact => FactText.Of(fact.Kind, fact.Value, fact.Scope))));
        return text.ToString();
    }

    private static string ReadRules()
    {
        using var stream = typeof(SystemPrompt).Assembly.GetManifestResourceStream("ShopAgent.Agent.Prompts.system.md")
            ?? throw new InvalidOperationException("The prompt is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
