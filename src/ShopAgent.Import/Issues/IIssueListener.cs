namespace ShopAgent.Import.Issues;

/// <summary>Hears of every issue of an import as it is found: more than a report keeps. Called from one thread at a time.</summary>
public interface IIssueListener
{
    /// <summary>The issues that follow are of this merchant's feed.</summary>
    void Begin(string merchantId);

    void Add(ImportIssue issue);

    /// <summary>The feed is read again from its start: what was heard since <see cref="Begin"/> does not count.</summary>
    void Restart();
}
