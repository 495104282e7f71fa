using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Grounding;

/// <summary>Everything that a turn needs to hold its reply to the facts.</summary>
internal sealed class Grounder(FactSource source, GroundingCheck check, ClaimWords words)
{
    private static readonly string[] BasketClaims = ["total", "added", "removed", "emptied", "changed", "ordered", "remembered", "forgotten"];

    public Facts Facts(TurnScope scope, string prompt) => source.Of(scope, prompt);

    public IReadOnlyList<UnsupportedClaim> Check(string sentence, Facts facts) => check.Check(sentence, facts);

    /// <summary>What it says may be changed by a tool that is still to be called.</summary>
    public bool IsAboutBasket(string sentence) => sentence.Length < GroundingCheck.LongestSentence && BasketClaims.Any(claim => words.Has(claim, sentence));
}
