using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using ShopAgent.Catalog.Products;
using ShopAgent.Shopping.Baskets;
using ShopAgent.Shopping.Orders;
using ShopAgent.Shopping.Profiles;
using ShopAgent.Shopping.Sessions;
using ShopAgent.Tests.Fakes;

namespace ShopAgent.Tests.Sessions;

public sealed class SessionStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 14, 12, 0, 0, TimeSpan.Zero));
    private readonly FakeProductLookup _products = new FakeProductLookup()
        .With(Sample.Shop("a", fee: 4.90m))
        .With(
            Sample.Product("a:dress", "Dress", Sample.Variant("a:dress-38", Sample.Offer(50m), ("size", "38"), ("colour", "black")), Sample.Variant("a:dress-40", Sample.Offer(50m), ("size", "40"))),
            Sample.Single("a:apples", new Offer { ListPrice = Sample.Eur(2.99m), Unit = SalesUnit.Kilogram, QuantityStep = 0.1m, Availability = Availability.InStock }));

    private SessionStore Store => new(new ShopperDatabase(_folder.Path), _time);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_unknown_session_is_new_and_empty()
    {
        var session = Store.Load("alice");

        Assert.Equal(("alice", 0L, 0), (session.Name, session.Version, session.Turn));
        Assert.True(session.Basket.IsEmpty);
    }

    [Fact]
    public void A_session_comes_back_as_it_was_saved()
    {
        var session = FullSession("alice");

        Store.Save(session);
        var loaded = Store.Load("alice");

        Assert.Equal((3, 1L, "{\"shown\":[]}"), (loaded.Turn, loaded.Version, loaded.Conversation));
        AssertSameLines(session.Basket.Lines, loaded.Basket.Lines);
        Assert.Equal(session.Basket.Undoable.Select(step => step.Description), loaded.Basket.Undoable.Select(step => step.Description));
        AssertSameLines(session.Basket.Undo()!.Lines, loaded.Basket.Undo()!.Lines);
        AssertSameLines(session.Basket.Redo()!.Lines, loaded.Basket.Redo()!.Lines);
        Assert.Equal(session.Profile.Facts, loaded.Profile.Facts);
        Assert.Equal(session.PendingOrder!.Id, loaded.PendingOrder!.Id);
        Assert.Equal(session.PendingOrder.RequiredAnswer, loaded.PendingOrder.RequiredAnswer);
        Assert.Equal(session.PendingOrder.Totals.Shops, loaded.PendingOrder.Totals.Shops);
        AssertSameLines(session.PendingOrder.Lines, loaded.PendingOrder.Lines);
    }

    [Fact]
    public void Sessions_are_apart()
    {
        Store.Save(FullSession("alice"));

        Assert.True(Store.Load("bob").Basket.IsEmpty);
    }

    [Fact]
    public void The_second_of_two_savers_is_refused_and_changes_nothing()
    {
        var first = Store.Load("alice");
        var second = Store.Load("alice");
        var saved = Store.Save(first with { Turn = 1 }).Session;

        Assert.Throws<SessionConflictException>(() => Store.Save(second with { Turn = 7 }));
        Store.Save(saved with { Turn = 2 });
        Assert.Throws<SessionConflictException>(() => Store.Save(saved with { Turn = 8 }));

        Assert.Equal(2, Store.Load("alice").Turn);
    }

    [Fact]
    public void A_conflict_leaves_the_order_out()
    {
        var stale = Store.Load("alice");
        Store.Save(stale);

        Assert.Throws<SessionConflictException>(() => Store.Save(stale, OrderOf("alice", "p1")));

        Assert.Empty(Store.Orders("alice"));
    }

    [Fact]
    public void An_order_is_stored_with_the_session_and_counted()
    {
        var order = OrderOf("alice", "p1");

        var saved = Store.Save(Store.Load("alice"), order);

        Assert.Equal(1, saved.Session.Orders);
        var stored = Assert.Single(Store.Orders("alice"));
        Assert.Equal((order.Number, order.ProposalId, order.PlacedAt, order.Totals.Total), (stored.Number, stored.ProposalId, stored.PlacedAt, stored.Totals.Total));
        AssertSameLines(order.Lines, stored.Lines);
        Assert.Equal(1, Store.Load("alice").Orders);
    }

    [Fact]
    public void One_proposal_never_becomes_two_orders()
    {
        var first = Store.Save(Store.Load("alice"), OrderOf("alice", "p1"));

        var second = Store.Save(first.Session, OrderOf("alice", "p1") with { Number = "SA-20260114-0999" });

        Assert.Equal("SA-20260114-0001", second.Order!.Number);
        Assert.Equal(1, second.Session.Orders);
    }

    [Fact]
    public void Order_numbers_count_up_each_day_and_stay_with_their_proposal()
    {
        var numbers = new OrderNumbers(new ShopperDatabase(_folder.Path), _time);

        var given = new[] { numbers.NumberFor("p1"), numbers.NumberFor("p2"), numbers.NumberFor("p1") };
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(["SA-20260114-0001", "SA-20260114-0002", "SA-20260114-0001"], given);
        Assert.Equal("SA-20260115-0001", numbers.NumberFor("p3"));
        Assert.Equal("SA-20260114-0002", numbers.NumberFor("p2"));
    }

    [Fact]
    public async Task Numbers_asked_for_at_once_are_all_different()
    {
        var tasks = Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            var numbers = new OrderNumbers(new ShopperDatabase(_folder.Path), _time);
            return Enumerable.Range(0, 5).Select(proposal => numbers.NumberFor($"{thread}/{proposal}")).ToArray();
        }));

        var given = (await Task.WhenAll(tasks)).SelectMany(numbers => numbers).ToArray();

        Assert.Equal(40, given.Distinct().Count());
    }

    [Fact]
    public void Sessions_are_listed_the_last_used_first_and_deleted_whole()
    {
        Store.Save(FullSession("alice"), OrderOf("alice", "p1"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Store.Save(Store.Load("bob"));

        var list = Store.List();
        var deleted = Store.Delete("alice");

        Assert.Equal(["bob", "alice"], list.Select(session => session.Name));
        Assert.Equal((3, 2, 1), (list[1].Turn, list[1].Lines, list[1].Orders));
        Assert.True(deleted);
        Assert.False(Store.Delete("alice"));
        Assert.Empty(Store.Orders("alice"));
        Assert.Equal(0, Store.Load("alice").Version);
    }

    [Fact]
    public void What_is_forgotten_is_nowhere_on_the_disk()
    {
        const string secret = "quinoaflakes";
        var profile = ShopperProfile.Empty.Remember(FactKind.Avoid, secret, null, FactSource.Stated, _time.GetUtcNow(), "no " + secret);
        var saved = Store.Save(new ShopperSession { Name = "alice", Profile = profile }).Session;
        Assert.True(IsOnDisk(secret));

        Store.Save(saved with { Profile = profile.Forget([1]) });

        Assert.False(IsOnDisk(secret));
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone()
    {
        Store.Save(Store.Load("alice"));
        Run("PRAGMA user_version = 99");

        var error = Assert.Throws<ShoppingException>(() => Store.Load("alice"));

        Assert.Contains("version 99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_sentence()
    {
        File.WriteAllText(Path.Combine(_folder.Path, ShopperDatabase.FileName), new string('x', 4096));

        Assert.Contains("damaged", Assert.Throws<ShoppingException>(() => Store.Load("alice")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_row_is_one_sentence()
    {
        Store.Save(FullSession("alice"));
        Run("UPDATE session SET pending_order = '{'");

        Assert.Contains("damaged", Assert.Throws<ShoppingException>(() => Store.Load("alice")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_file_is_one_sentence()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");

        var error = Assert.Throws<ShoppingException>(() => new SessionStore(new ShopperDatabase(file), _time).Load("alice"));

        Assert.Contains("Data:Directory", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    public void A_name_that_cannot_be_typed_is_refused(string name) => Assert.Throws<ShoppingException>(() => Store.Load(name));

    [Fact]
    public void The_file_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        Store.Save(Store.Load("alice"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Path, ShopperDatabase.FileName)));
    }

    [Fact]
    public void A_save_writes_what_changed_and_the_file_holds_all_of_it()
    {
        var editor = new BasketEditor(_products, _time);
        var session = Store.Load("alice");
        foreach (var change in (Func<ShopperSession, ShopperSession>[])
        [
            now => now with { Basket = editor.Add(now.Basket, "a:dress-38", 2).Basket },
            now => now with { Basket = editor.Add(now.Basket, "a:apples", 1.5m).Basket, Own = now.Own.Remember(FactKind.Like, "silk", null, FactSource.Stated, _time.GetUtcNow(), "silk") },
            now => now,
            now => now with { Basket = editor.Add(now.Basket, "a:dress-38", 1).Basket, Own = now.Own with { Tastes = [new LearnedTaste(FactKind.Shop, "a", new TasteEvidence(1, 0, 0))] } },
            now => now with { Basket = BasketEditor.Undo(now.Basket).Basket, Own = now.Own with { Tastes = [.. now.Own.Tastes.Select(taste => taste with { Evidence = new TasteEvidence(2, 0, 0) }), new LearnedTaste(FactKind.Like, "b", new TasteEvidence(1, 0, 0))] } },
            now => now with { Basket = BasketEditor.Redo(now.Basket).Basket, Own = now.Own.Edit(1, "wool", null, _time.GetUtcNow(), "wool") },
            now => now with { Basket = BasketEditor.Undo(BasketEditor.Undo(now.Basket).Basket).Basket, Own = now.Own.Forget([1]) },
            now => now with { Basket = Basket.Empty },
        ])
        {
            session = Store.Save(change(session)).Session;
            var loaded = Store.Load("alice");
            AssertSameLines(session.Basket.Lines, loaded.Basket.Lines);
            Assert.Equal(session.Basket.Undoable.Select(step => step.Description), loaded.Basket.Undoable.Select(step => step.Description));
            Assert.Equal(session.Basket.Redoable.Select(step => step.Description), loaded.Basket.Redoable.Select(step => step.Description));
            Assert.True(session.Own.IsSameAs(loaded.Own));
            Assert.Equal((session.Version, session.ProfileVersion), (loaded.Version, loaded.ProfileVersion));
        }
    }

    private ShopperSession FullSession(string name)
    {
        var editor = new BasketEditor(_products, _time);
        var basket = editor.Add(editor.Add(Basket.Empty, "a:dress-38", 2).Basket, "a:apples", 1.5m).Basket;
        var undone = BasketEditor.Undo(editor.Add(basket, "a:dress-40", 1).Basket).Basket;
        var profile = ShopperProfile.Empty
            .Remember(FactKind.Size, "42", "shoes", FactSource.Stated, _time.GetUtcNow(), "je fais du 42")
            .Remember(FactKind.Avoid, "polyester", null, FactSource.Inferred, _time.GetUtcNow(), "it's \"itchy\"");
        var totals = new BasketPricer(_products).Of(undone.Lines);
        return new ShopperSession
        {
            Name = name,
            Turn = 3,
            Basket = undone,
            Profile = profile,
            PendingOrder = new OrderProposal("p1", undone.Lines, totals, totals.Total),
            Conversation = "{\"shown\":[]}",
        };
    }

    private Order OrderOf(string name, string proposalId)
    {
        var lines = FullSession(name).Basket.Lines;
        return new Order("SA-20260114-0001", proposalId, name, _time.GetUtcNow(), lines, new BasketPricer(_products).Of(lines));
    }

    private static void AssertSameLines(IReadOnlyList<LineItem> expected, IReadOnlyList<LineItem> actual)
    {
        Assert.Equal(expected.Select(WithoutOptions), actual.Select(WithoutOptions));
        Assert.Equal(expected.Select(line => line.Options), actual.Select(line => line.Options));
    }

    private static LineItem WithoutOptions(LineItem line) => line with { Options = NoOptions };

    private static readonly IReadOnlyDictionary<string, string> NoOptions = new Dictionary<string, string>();

    private bool IsOnDisk(string text) => Directory.EnumerateFiles(_folder.Path, ShopperDatabase.FileName + "*")
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, ShopperDatabase.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
