using ShopAgent.Import.Drafts;

namespace ShopAgent.Import.Assembly;

/// <summary>The options of a group: those that differ between its members. What all have alike is no choice.</summary>
internal sealed class GroupOptions
{
    private readonly Dictionary<string, string> _constant = [];

    public GroupOptions(IReadOnlyList<ProductDraft> members)
    {
        foreach (var options in members.SelectMany(member => member.Variants[0].Options).GroupBy(option => option.Key, option => option.Value, StringComparer.OrdinalIgnoreCase))
        {
            if (options.Count() == members.Count && options.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1) _constant.Add(options.Key, options.First());
            else Names.Add(options.Key);
        }
    }

    /// <summary>In the order of the feed, each in its first spelling.</summary>
    public List<string> Names { get; } = [];

    public IReadOnlyDictionary<string, string> Constant => _constant;

    public Dictionary<string, string> Of(ProductDraft member)
    {
        Dictionary<string, string> own = new(member.Variants[0].Options, StringComparer.OrdinalIgnoreCase);
        return Names.Where(own.ContainsKey).ToDictionary(name => name, name => own[name]);
    }
}
