using ShopAgent.Import.Drafts;
using ShopAgent.Import.Fields;
using ShopAgent.Import.Issues;

namespace ShopAgent.Import.Assembly;

/// <summary>Makes one product of the records that share a group id (item_group_id): each is a full product, and they differ in their options.</summary>
/// <param name="isGroup">Whether an id is that of a group, too.</param>
internal sealed class VariantGroup(Func<string, bool> isGroup, FeedLog log)
{
    /// <param name="key">The group id.</param>
    /// <param name="members">At least one, in the order of the feed.</param>
    public IEnumerable<(ProductDraft Product, IReadOnlyList<VariantDraft> Variants)> Products(string key, IReadOnlyList<ProductDraft> members)
    {
        members = [.. members.Where(member => member.Variants.Count > 0)];
        var parent = members.Count > 1 ? ParentRow(key, members) : null;
        var variants = parent is null ? [.. members] : members.Where(member => member != parent).ToList();
        var unlike = GroupTitle.Unlike(variants);
        foreach (var member in unlike)
        {
            log.Warn(member.Line, member.SourceId, "item_group_id", key, "group-titles-differ", "The title has nothing in common with the others of its group; it was imported as a product of its own.");
            yield return Alone(member, isGroup(member.SourceId) ? $"{key}/{member.SourceId}" : member.SourceId);
        }

        variants.RemoveAll(unlike.Contains);
        if (variants.Count == 1 && parent is null) yield return Alone(variants[0], key);
        else if (variants.Count > 0) yield return Together(key, parent, variants);
    }

    /// <summary>Some feeds list the product itself beside its variants, under the group's id: it has no options, and cannot be bought.</summary>
    private ProductDraft? ParentRow(string key, IReadOnlyList<ProductDraft> members)
    {
        var parent = members.FirstOrDefault(member => member.SourceId == key);
        if (parent is null || parent.Variants[0].Options.Count > 0 || HasOwnOptions(parent, members)) return null;
        if (!members.Any(member => member.Variants[0].Options.Count > 0)) return null;
        log.Warn(parent.Line, parent.SourceId, "id", parent.SourceId, "parent-row", "The row is the product of which the group's other rows are variants; it was left out as a variant, and its texts were kept.");
        return parent;
    }

    /// <summary>A row without a group id keeps its options among its attributes.</summary>
    private static bool HasOwnOptions(ProductDraft row, IReadOnlyList<ProductDraft> members) =>
        members.SelectMany(member => member.Variants[0].Options.Keys).Any(row.Attributes.ContainsKey);

    /// <summary>What would tell a single variant from others describes it.</summary>
    private static (ProductDraft, IReadOnlyList<VariantDraft>) Alone(ProductDraft member, string id)
    {
        Dictionary<string, string> attributes = new(member.Attributes);
        foreach (var (name, value) in member.Variants[0].Options) attributes.TryAdd(name, value);
        return (member with { SourceId = id, Attributes = attributes }, [member.Variants[0] with { Options = [] }]);
    }

    private static (ProductDraft, IReadOnlyList<VariantDraft>) Together(string key, ProductDraft? parent, List<ProductDraft> members)
    {
        var first = parent ?? members[0];
        List<ProductDraft> all = parent is null ? members : [parent, .. members];
        var options = new GroupOptions(members);
        var product = first with
        {
            SourceId = key,
            Title = parent is { Title.Length: > 0 } ? parent.Title : GroupTitle.Of(members),
            Description = all.Select(member => member.Description).FirstOrDefault(text => text.Length > 0) ?? "",
            Brand = all.Select(member => member.Brand).FirstOrDefault(brand => brand is not null),
            Categories = all.Select(member => member.Categories).FirstOrDefault(categories => categories.Count > 0) ?? [],
            Tags = [.. all.SelectMany(member => member.Tags).Distinct(StringComparer.OrdinalIgnoreCase)],
            Rating = all.Select(member => member.Rating).FirstOrDefault(rating => rating is not null),
            Allergens = all.Select(member => member.Allergens).FirstOrDefault(allergens => allergens is not null),
            Diets = all.Select(member => member.Diets).FirstOrDefault(diets => diets.Count > 0) ?? [],
            Url = all.Select(member => member.Url).FirstOrDefault(url => url is not null),
            Images = [.. first.Images.Concat(members.SelectMany(member => member.Images.Take(1))).Distinct(StringComparer.Ordinal)],
            Attributes = Shared(members, options.Constant),
            OptionNames = options.Names,
            Gtin = null,
        };
        return (product, [.. members.Select(member => member.Variants[0] with { Options = options.Of(member), Image = member.Variants[0].Image ?? member.Images.FirstOrDefault() })]);
    }

    /// <summary>What no member contradicts, and options that are the same for all.</summary>
    private static Dictionary<string, string> Shared(List<ProductDraft> members, IReadOnlyDictionary<string, string> constant)
    {
        Dictionary<string, string> shared = new(constant);
        HashSet<string> contradicted = new(StringComparer.Ordinal);
        foreach (var (name, value) in members.SelectMany(member => member.Attributes))
            if (!shared.TryAdd(name, value) && shared[name] != value) contradicted.Add(name);
        foreach (var name in contradicted) shared.Remove(name);
        return shared;
    }
}

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

/// <summary>Titles of records that share a group id.</summary>
internal static class GroupTitle
{
    /// <summary>Fewer words in common are a brand, or chance.</summary>
    private const int FewestWords = 2;

    private static readonly char[] Trailing = [' ', '-', '–', '—', ',', '/', '|', '(', ':', ';', '·'];

    /// <summary>The words with which all titles start, when they say enough; else the first title.</summary>
    public static string Of(IReadOnlyList<ProductDraft> members)
    {
        List<string[]> titles = [.. members.Select(member => member.Title.Split(' ')).Where(words => words[0].Length > 0)];
        if (titles.Count == 0) return "";
        var common = titles[0].Length;
        foreach (var words in titles)
        {
            common = Math.Min(common, words.Length);
            for (var index = 0; index < common; index++)
                if (!words[index].Equals(titles[0][index], StringComparison.OrdinalIgnoreCase)) common = index;
        }

        var shared = string.Join(' ', titles[0].Take(common)).TrimEnd(Trailing);
        return common >= FewestWords || titles.Exists(words => words.Length == common) ? shared : string.Join(' ', titles[0]);
    }

    /// <summary>Members whose title shares no word with most of the others: their group id is a mistake. Titles of one word (or of a script without spaces) tell nothing.</summary>
    public static HashSet<ProductDraft> Unlike(IReadOnlyList<ProductDraft> members)
    {
        List<(ProductDraft Member, HashSet<string> Words)> titles = [.. members.Select(member => (member, Words(member.Title))).Where(title => title.Item2.Count >= FewestWords)];
        if (titles.Count < 2) return [];
        var usual = titles.SelectMany(title => title.Words).CountBy(word => word).Where(count => count.Value * 2 > titles.Count).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return [.. titles.Where(title => !title.Words.Overlaps(usual)).Select(title => title.Member)];
    }

    private static HashSet<string> Words(string title) => [.. WordTokens.Of(title).Where(word => word.Length > 1 && char.IsLetterOrDigit(word[0]))];
}
