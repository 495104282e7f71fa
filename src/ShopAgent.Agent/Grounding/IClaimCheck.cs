namespace ShopAgent.Agent.Grounding;

/// <summary>Looks at one kind of claim.</summary>
internal interface IClaimCheck
{
    IEnumerable<UnsupportedClaim> Find(Sentence sentence, Facts facts);
}
