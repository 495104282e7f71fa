using System.Text.RegularExpressions;

namespace ShopAgent.Agent.Words;

internal sealed record ActPattern(string Act, Regex Pattern);
