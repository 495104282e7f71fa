using System.Text.RegularExpressions;

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
