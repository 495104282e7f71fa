using System.Text.RegularExpressions;
using ShopAgent.Agent.Panels;
using ShopAgent.Agent.Turns;
using ShopAgent.Tests.Rendering;

namespace ShopAgent.Tests.Cli.Chat;

public sealed class ChatLoopTests : IDisposable
{
    private readonly ChatHarness _harness = new();

    [Fact]
    public async Task Greets_with_what_is_in_the_catalogue_and_sentences_made_from_it()
    {
        var shown = await _harness.ChatAsync();
        Assert.Contains("3 products, 1 shop", shown, StringComparison.Ordinal);
        Assert.Contains("Try: show me tents under 120 EUR", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome back", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_in_one_line_that_the_basket_was_kept()
    {
        _harness.Conversation.Session = _harness.Conversation.Session with { Basket = Samples.Basket };
        Assert.Contains("Welcome back: 3 items are still in your basket.", await _harness.ChatAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_words_first_and_the_panels_after_them()
    {
        _harness.Terminal.Enter("what is in my basket?");
        _harness.Conversation.Reply("Here is your basket.", new BasketPanel(Samples.Basket, Samples.Totals));
        var shown = await _harness.ChatAsync();
        Assert.Matches("(?s)you> what is in my basket\\?\nHere is your basket\\.\n.*Basket  3 items, 2 shops.*Total +€257\\.44", shown);
    }

    [Fact]
    public async Task Skips_blank_lines_and_ends_with_the_input()
    {
        _harness.Terminal.Enter("", "   ", " hello ");
        _harness.Conversation.Reply("Hello.");
        Assert.Contains("Goodbye.", await _harness.ChatAsync(), StringComparison.Ordinal);
        Assert.Equal(["hello"], _harness.Conversation.Heard);
    }

    [Fact]
    public async Task A_reply_that_did_not_stream_is_shown_whole()
    {
        _harness.Terminal.Enter("hello");
        _harness.Conversation.Reply(FakeConversation.ReportOf("hello", "All at once."));
        Assert.Contains("\nAll at once.\n", await _harness.ChatAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_around_a_tool_call_stay_apart()
    {
        _harness.Terminal.Enter("a tent");
        var report = FakeConversation.ReportOf("a tent", "Let me look. Found one.");
        _harness.Conversation.Then((_, cancellationToken) => FakeConversation.Events(
            [new TextStreamed("Let me look."), new ToolStarted("catalog_search"), new TextStreamed("Found one."), new TurnCompleted(report)], cancellationToken));
        Assert.Contains("\nLet me look. Found one.\n", await _harness.ChatAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_turn_shows_its_sentence_and_the_chat_goes_on()
    {
        _harness.Terminal.Enter("one", "two");
        _harness.Conversation.Reply(FakeConversation.ReportOf("one", "The model at http://localhost:1 does not answer.") with { Error = "The model at http://localhost:1 does not answer." }).Reply("Fine.");
        var shown = await _harness.ChatAsync();
        Assert.Single(Regex.Matches(shown, "The model at http://localhost:1 does not answer\\."));
        Assert.Contains("Fine.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_sequences_of_a_model_do_not_reach_the_terminal()
    {
        _harness.Terminal.Enter("hello");
        _harness.Conversation.Reply("\u001b[2J\u001b]0;owned\aHello.");
        Assert.DoesNotContain('\u001b', await _harness.ChatAsync());
    }

    [Fact]
    public async Task Control_c_cancels_the_turn_and_the_chat_goes_on()
    {
        _harness.Terminal.Enter("slow", "quick");
        _harness.Conversation.Then(RaiseAndWait).Reply("Quick.");
        var shown = await _harness.ChatAsync();
        Assert.Matches("(?s)Cancelled\\. Nothing has changed\\..*Quick\\.", shown);
    }

    [Fact]
    public async Task A_second_control_c_in_one_turn_is_left_to_end_the_process()
    {
        bool? secondTaken = null;
        _harness.Terminal.Enter("slow");
        _harness.Conversation.Then((text, cancellationToken) =>
        {
            _harness.Interrupts.Raise();
            secondTaken = _harness.Interrupts.Raise();
            return FakeConversation.Events([new TextStreamed("late")], cancellationToken);
        });
        await _harness.ChatAsync();
        Assert.False(secondTaken);
    }

    [Fact]
    public async Task The_chat_speaks_the_language_of_the_latest_reply()
    {
        _harness.Terminal.Enter("bonjour", "/basket");
        _harness.Conversation.ReplyIn("fr", "Bonjour !");
        var shown = await _harness.ChatAsync();
        Assert.Contains("Le panier est vide.", shown, StringComparison.Ordinal);
        Assert.Contains("Au revoir.", shown, StringComparison.Ordinal);
    }

    public void Dispose() => _harness.Dispose();

    private async IAsyncEnumerable<TurnEvent> RaiseAndWait(string utterance, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new TextStreamed("Let me ");
        _harness.Interrupts.Raise();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
