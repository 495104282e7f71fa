using ShopAgent.Catalog.Search.Query;
using ShopAgent.Catalog.Words.Lexicon;

namespace ShopAgent.Catalog.Search.Matching;

/// <summary>
/// Words of the wish that no product proves. Adjectives that feeds seldom state ("large") then exclude nothing; every other word leaves all products unknown, so that a
/// short list stands where a set was asked for. Either way they are said.
/// </summary>
internal sealed class UnmetWords(Lexicon lexicon)
{
    public bool IsVague(TermGroup group) => group.Kind == TermGroupKind.Word && IsVague(group.Text);

    /// <summary>The candidates without the vague constraints that none of them proves, and every word that is unmet.</summary>
    public (List<Candidate> Judged, IReadOnlyList<string> Unmet) Settle(List<Candidate> judged, IReadOnlyList<SearchConstraint> constraints)
    {
        var wishes = constraints.Where(constraint => constraint.Kind == ConstraintKind.Term).ToList();
        var vague = wishes.Where(constraint => IsVague(constraint.Text)).ToHashSet();
        var possible = judged.Where(candidate => candidate.Failures.Count == 0).ToList();
        var ignored = vague.Where(constraint => !possible.Exists(candidate => candidate.Unknown.All(vague.Contains) && !candidate.Unknown.Contains(constraint))).ToHashSet();
        var unmet = wishes.Where(constraint => ignored.Contains(constraint) || possible.TrueForAll(candidate => candidate.Unknown.Contains(constraint))).Select(constraint => constraint.Text).ToList();
        if (ignored.Count > 0) judged = judged.ConvertAll(candidate => candidate with { Unknown = [.. candidate.Unknown.Where(constraint => !ignored.Contains(constraint))] });
        return (judged, unmet);
    }

    private bool IsVague(string text) => lexicon.Languages.Any(language => text.Split(' ').All(lexicon.For(language).VagueWords.Contains));
}
