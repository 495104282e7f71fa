using ShopAgent.Shopping.Baskets;
using ShopAgent.Tests.Rendering;

namespace ShopAgent.Tests.Cli.Chat;

public sealed class SlashCommandTests : IDisposable
{
    private readonly ChatHarness _harness = new();

    [Fact]
    public async Task Help_lists_every_command_in_order()
    {
        var shown = await TypeAsync("/help");
        string[] names = ["/help", "/basket", "/profile", "/undo", "/checkout", "/shops", "/new", "/quit"];
        Assert.Matches("(?s)" + string.Join(".*", names.Select(name => "\n  " + name + " ")), shown);
    }

    [Fact]
    public async Task An_unknown_command_is_named_and_help_follows()
    {
        var shown = await TypeAsync("/basketz now");
        Assert.Contains("There is no /basketz.", shown, StringComparison.Ordinal);
        Assert.Contains("/basket ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_ask_no_model()
    {
        await TypeAsync("/help", "/basket", "/profile", "/undo", "/shops", "/new", "/HELP");
        Assert.Empty(_harness.Conversation.Heard);
    }

    [Fact]
    public async Task Basket_is_drawn_from_the_session()
    {
        Put(Basket.Empty with { Lines = [Samples.TentLine] });
        Assert.Contains("Trail Duo 2-person tent", await TypeAsync("/basket"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_is_drawn_from_the_session()
    {
        _harness.Conversation.Session = _harness.Conversation.Session with { Profile = new() { Facts = Samples.Facts } };
        Assert.Contains("polyester", await TypeAsync("/profile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_brings_the_basket_before_the_last_change_back()
    {
        Put(Basket.Empty.Change([Samples.TentLine], "add tent"));
        Assert.Contains("The basket is empty.", await TypeAsync("/undo"), StringComparison.Ordinal);
        Assert.True(_harness.Conversation.Session.Basket.IsEmpty);
    }

    [Fact]
    public async Task Undo_voids_an_order_that_waits_for_its_yes()
    {
        Put(Basket.Empty.Change([Samples.TentLine], "add tent"));
        _harness.Conversation.Session = _harness.Conversation.Session with { PendingOrder = Samples.Proposal };
        await TypeAsync("/undo");
        Assert.Null(_harness.Conversation.Session.PendingOrder);
    }

    [Fact]
    public async Task Undo_without_a_change_says_so() => Assert.Contains("There is nothing to undo.", await TypeAsync("/undo"), StringComparison.Ordinal);

    [Fact]
    public async Task New_empties_basket_and_conversation_and_keeps_the_profile()
    {
        Put(Basket.Empty with { Lines = [Samples.TentLine] });
        _harness.Conversation.Session = _harness.Conversation.Session with { Profile = new() { Facts = Samples.Facts }, Conversation = "{}" };
        await TypeAsync("/new");
        var session = _harness.Conversation.Session;
        Assert.True(session.Basket.IsEmpty);
        Assert.Equal("", session.Conversation);
        Assert.Equal(Samples.Facts, session.Profile.Facts);
    }

    [Fact]
    public async Task Shops_lists_them_with_their_shipping() => Assert.Matches("Shop hut +3 +EUR +not stated", await TypeAsync("/shops"));

    [Fact]
    public async Task Quit_ends_the_chat()
    {
        await TypeAsync("/quit", "never said");
        Assert.Empty(_harness.Conversation.Heard);
    }

    public void Dispose() => _harness.Dispose();

    private void Put(Basket basket) => _harness.Conversation.Session = _harness.Conversation.Session with { Basket = basket };

    private Task<string> TypeAsync(params string[] lines)
    {
        _harness.Terminal.Enter(lines);
        return _harness.ChatAsync();
    }
}
