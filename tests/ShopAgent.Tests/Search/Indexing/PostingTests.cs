using ShopAgent.Catalog.Search.Documents;
using ShopAgent.Catalog.Search.Indexing;

namespace ShopAgent.Tests.Search.Indexing;

public sealed class PostingTests
{
    [Fact]
    public void Postings_that_went_to_disk_come_back_by_term_and_in_order()
    {
        const int Products = 900_000;
        using var buffer = new PostingBuffer();
        for (var number = 0; number < Products; number++)
        {
            buffer.Add(7, number, Evidence.Title);
            buffer.Add(100 + (number % 3), number, Evidence.Head);
            buffer.Add(1000 + (number % 977), number, Evidence.Brand);
        }

        var (last, total) = (0, 0);
        foreach (var (term, count, numbers, evidence) in buffer.Merge())
        {
            Assert.True(term > last);
            for (var at = 1; at < count; at++) Assert.True(numbers[at] > numbers[at - 1]);
            Assert.Equal(term switch { 7 => Evidence.Title, < 1000 => Evidence.Head, _ => Evidence.Brand }, evidence[count - 1]);
            if (term == 7) Assert.Equal(Products, count);
            (last, total) = (term, total + count);
        }

        Assert.Equal(3 * Products, total);
    }

    [Fact]
    public void A_block_is_read_as_it_was_written()
    {
        int[] numbers = [65_536, 65_537, 70_000, 131_071];
        Evidence[] evidence = [Evidence.Title, Evidence.Title | Evidence.Head, Evidence.Title, Evidence.Description];
        var bytes = new ByteReader(new BlockWriter().Write(1, numbers, evidence));
        Assert.Equal((1, 4, 3), (bytes.Number(), bytes.Number(), bytes.Number()));
        var kinds = new[] { (Evidence)bytes.Number(), (Evidence)bytes.Number(), (Evidence)bytes.Number() };
        var product = 65_536;
        for (var at = 0; at < numbers.Length; at++)
        {
            product += bytes.Number();
            Assert.Equal((numbers[at], evidence[at]), (product, kinds[bytes.Number()]));
        }

        Assert.True(bytes.IsAtEnd);
    }

    [Fact]
    public void Of_equal_scores_the_choice_does_not_depend_on_their_order()
    {
        var (forwards, backwards) = (new TopCandidates(10), new TopCandidates(10));
        for (var key = 0; key < 100; key++)
        {
            forwards.Offer(key, key % 2, (uint)(key * 7919 % 101));
            backwards.Offer(99 - key, (99 - key) % 2, (uint)((99 - key) * 7919 % 101));
        }

        Assert.Equal(forwards.Keys.Order(), backwards.Keys.Order());
        Assert.All(forwards.Keys, key => Assert.Equal(1, key % 2));
    }
}
