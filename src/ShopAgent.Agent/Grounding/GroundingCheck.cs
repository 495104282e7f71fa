using System.Text.RegularExpressions;
using ShopAgent.Agent.Turns;

namespace ShopAgent.Agent.Grounding;

/// <summary>Holds one sentence of a reply against the facts.</summary>
internal sealed class GroundingCheck(SentenceReader reader, IEnumerable<IClaimCheck> checks)
{
    /// <summary>A sentence is read by a person; beyond this it is something else, and reading it would take long.</summary>
    public const int LongestSentence = 1200;

    private readonly IClaimCheck[] _checks = [.. checks];

    /// <summary>Everything in the sentence that nothing supports; empty when it may stand.</summary>
    public IReadOnlyList<UnsupportedClaim> Check(string sentence, Facts facts)
    {
        if (sentence.Length > LongestSentence) return [new UnsupportedClaim("length", "")];
        try
        {
            var read = reader.Read(sentence, facts);
            return [.. _checks.SelectMany(check => check.Find(read, facts))];
        }
        catch (RegexMatchTimeoutException)
        {
            return [new UnsupportedClaim("length", "")];
        }
    }
}

/// <summary>Everything that a turn needs to hold its reply to the facts.</summary>
internal sealed class Grounder(FactSource source, GroundingCheck check, ClaimWords words)
{
    private static readonly string[] BasketClaims = ["total", "added", "removed", "emptied", "changed", "ordered", "remembered", "forgotten"];

    public Facts Facts(TurnScope scope, string prompt) => source.Of(scope, prompt);

    public IReadOnlyList<UnsupportedClaim> Check(string sentence, Facts facts) => check.Check(sentence, facts);

    /// <summary>What it says may be changed by a tool that is still to be called.</summary>
    public bool IsAboutBasket(string sentence) => sentence.Length < GroundingCheck.LongestSentence && BasketClaims.Any(claim => words.Has(claim, sentence));
}

/// <summary>Looks at one kind of claim.</summary>
internal interface IClaimCheck
{
    IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts);
}
