using ShopAgent.Agent.Grounding;
using ShopAgent.Agent.Turns;
using ShopAgent.Tests.Conversations;

namespace ShopAgent.Tests.Hostile;

/// <summary>The offline model's replies are computed, so grounding must find nothing in them: a measure of how often it would take away what is true.</summary>
public class TrustedRepliesTests(DemoShops shops) : IClassFixture<DemoShops>
{
    [Fact]
    public async Task Computed_replies_pass()
    {
        using var shopper = shops.NewShopper();
        var grounder = shopper.Service<Grounder>();
        List<string> flagged = [];
        var sentences = 0;
        foreach (var said in new[]
                 {
                     "need a 2 persn tent, watreproof, under 200 euros", "tell me more about the second one", "lighter than the first one", "ok add the first one", "make it two", "what is in my basket?", "undo",
                     "wireless headphones under 100 euros", "which is best value?", "add that", "2 packs of spaghetti", "remove that", "une lampe frontale à moins de 30 euros", "ajoute la moins chère", "mon panier",
                     "a head torch and a sleeping bag, under 50 euros all in", "fine, add both", "I'm allergic to nuts", "chocolate", "6 energy bars", "what do you know about me",
                 })
        {
            var report = await shopper.SayAsync(said);
            var evidence = new Evidence();
            var total = report.Panels.OfType<Agent.Panels.OffersPanel>().FirstOrDefault()?.Total ?? 0;
            evidence.Add([.. report.Offers.Select(hit => hit.Product.Id)], () => $$"""{"total":{{total}}}""");
            var (scope, prompt) = shopper.ScopeAfter(evidence);
            var facts = grounder.Facts(scope, prompt);
            var stream = new SentenceStream();
            foreach (var sentence in stream.Push(report.Reply + " ").Append(stream.Flush()).Where(sentence => sentence.Trim().Length > 0))
            {
                sentences++;
                if (grounder.Check(sentence, facts) is { Count: > 0 } claims) flagged.Add($"{said}: {sentence} [{string.Join(", ", claims.Select(claim => $"{claim.Kind} {claim.Said}"))}]");
            }
        }

        Assert.True(flagged.Count == 0, $"{flagged.Count} of {sentences}:\n{string.Join('\n', flagged)}");
    }
}
