using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;
using ShopAgent.Agent.Binding;

namespace ShopAgent.Tests.Tools;

/// <summary>Tools of every shape; what they were called with comes back as their result.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Tools are methods of an instance.")]
internal sealed class SampleTools
{
    [KernelFunction("search")]
    [Description("Find products.")]
    public Task<Asked> SearchAsync(
        [Description("What is wanted, in the shopper's words.")] string query,
        Filters? filters = null,
        SampleSort sort = SampleSort.Relevance,
        [Range(1, 20)] int limit = 5,
        [Description("How people live.")] [MaxLength(3)] string[]? diets = null,
        bool? deals = null,
        CancellationToken cancellationToken = default) => Task.FromResult(new Asked(query, filters, sort, limit, diets, deals, cancellationToken.CanBeCanceled));

    [KernelFunction("change")]
    [Description("Change the basket.")]
    internal Changed Change([MinLength(1)] IReadOnlyList<Change> changes, Kernel kernel, decimal discount = 0) => new(changes, discount, kernel.Plugins.Count);

    [KernelFunction("note")]
    public string Note(string text, Amount? amount = null, DateOnly? on = null, decimal[]? prices = null, int[]? sizes = null, Span? span = null) => $"{text}{amount}{on}{prices?.Length}{sizes?.Length}{span}";

    [KernelFunction("close")]
    [Description("Nothing to say.")]
    public ValueTask CloseAsync() => ValueTask.CompletedTask;
}

internal sealed record Asked(string Query, Filters? Filters, SampleSort Sort, int Limit, string[]? Diets, bool? Deals, bool Cancelable);

internal sealed record Changed(IReadOnlyList<Change> Changes, decimal Discount, int Plugins);

internal enum SampleSort
{
    Relevance,
    Price,
    [JsonStringEnumMemberName("-price")]
    PriceDown,
    BestRated,
}

[Description("Hard limits.")]
internal sealed record Filters
{
    public PriceRange? Price { get; init; }

    [Description("Only of these.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    [Range(typeof(decimal), "0", "5")]
    public decimal? RatingMin { get; init; }

    public bool InStock { get; init; } = true;

    [JsonIgnore]
    public string Secret { get; init; } = "kept";

    public bool IsEmpty => Brands.Count == 0;
}

internal sealed record PriceRange(decimal? Min = null, decimal? Max = null);

internal sealed record Change([Description("An id.")] string Id, [property: Range(1, 99)] int Quantity = 1)
{
    public required bool Gift { get; init; }
}

/// <summary>Holds its members against each other.</summary>
internal sealed record Span
{
    public Span(int from, int to)
    {
        if (to < from) throw new ArgumentException("'to' is before 'from'.");
        (From, To) = (from, to);
    }

    public int From { get; init; }

    public int To { get; init; }
}

[FromText]
internal sealed record Amount(decimal Value, string Unit)
{
    public override string ToString() => FormattableString.Invariant($"{Value} {Unit}");

    public static Amount FromText(string text) => text.Split(' ') is [var number, var unit] && decimal.TryParse(number, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value)
        ? new Amount(value, unit)
        : throw new FormatException("write a number and a unit, such as '2 kg'.");
}
