using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ShopAgent.Agent;
using ShopAgent.Agent.Turns;
using ShopAgent.Catalog;
using ShopAgent.Cli;
using ShopAgent.Import;
using ShopAgent.Shopping;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Sessions;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace ShopAgent.Tests.Architecture;

/// <summary>The layout that src/README.md describes, read off the built assemblies: folders are stages, and a project uses only those that stand before it.</summary>
public class StageTests
{
    private static readonly Assembly Catalog = typeof(CatalogServices).Assembly;
    private static readonly Assembly Import = typeof(ImportServices).Assembly;
    private static readonly Assembly Shopping = typeof(ShoppingServices).Assembly;
    private static readonly Assembly Agent = typeof(AgentServices).Assembly;
    private static readonly Assembly Cli = typeof(CliServices).Assembly;

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> House = new(() => new ArchLoader().LoadAssemblies(Catalog, Import, Shopping, Agent, Cli).Build());

    /// <summary>What a project may use.</summary>
    private static readonly Dictionary<Assembly, Assembly[]> Neighbours = new()
    {
        [Catalog] = [],
        [Import] = [Catalog],
        [Shopping] = [Catalog],
        [Agent] = [Catalog, Shopping],
        [Cli] = [Catalog, Import, Shopping, Agent],
    };

    [Fact]
    public void Folders_form_no_circle() => Check(SliceRuleDefinition.Slices().Matching("ShopAgent.(**)").Should().BeFreeOfCycles());

    [Fact]
    public void Projects_use_only_those_before_them()
    {
        foreach (var (project, allowed) in Neighbours)
            foreach (var other in Neighbours.Keys.Except(allowed).Where(other => other != project))
                Check(Types().That().ResideInAssembly(project).Should().NotDependOnAny(Types().That().ResideInAssembly(other)));
    }

    /// <summary>It calls tools and reads what they answer; what it may look at of the turn, nothing of it can change.</summary>
    [Fact]
    public void The_built_in_model_cannot_change_a_turn() => Check(
        Types().That().ResideInNamespaceMatching(@"ShopAgent\.Agent\.Embedded.*").Should().NotDependOnAny(typeof(TurnScope), typeof(BasketEditor), typeof(SessionStore)));

    [Theory]
    [InlineData("Microsoft.SemanticKernel", "ShopAgent.Agent")]
    [InlineData("Spectre.Console", "shopagent")]
    [InlineData("CsvHelper", "ShopAgent.Import", "ShopAgent.Shopping")]
    public void Heavy_packages_have_one_home(string package, params string[] homes)
    {
        var users = Neighbours.Keys.Where(project => project.GetReferencedAssemblies().Any(name => name.Name!.StartsWith(package, StringComparison.Ordinal)));
        Assert.Equal(homes, users.Select(project => project.GetName().Name!).Order(StringComparer.Ordinal));
    }

    /// <summary>Each failure names the references to blame.</summary>
    private static void Check(IArchRule rule)
    {
        var broken = rule.Evaluate(House.Value).Where(result => !result.Passed).Select(result => result.Description).ToList();
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
    }
}
