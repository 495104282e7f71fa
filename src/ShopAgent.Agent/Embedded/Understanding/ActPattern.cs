using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Embedded.Understanding;

internal sealed record ActPattern(string Act, Regex Pattern);
