using ShopAgent.Tests.Fakes;
using ShopAgent.Tests.Feeds;
using ShopAgent.Tests.Texts;

namespace ShopAgent.Tests.Import;

/// <summary>The tests of parsing once more, where a comma is the decimal separator and days stand before months.</summary>
public static class InGermanCulture
{
    [UseCulture("de-DE")]
    public sealed class Prices : PriceTextTests;

    [UseCulture("de-DE")]
    public sealed class Cleaning : CleaningTests;

    [UseCulture("de-DE")]
    public sealed class Fields : FieldTextTests;

    [UseCulture("de-DE")]
    public sealed class MinorAmounts : MinorAmountTests;

    [UseCulture("de-DE")]
    public sealed class Json : JsonImportTests;

    [UseCulture("de-DE")]
    public sealed class WooCommerce : WooCommerceImportTests;

    [UseCulture("de-DE")]
    public sealed class Faults : FeedFaultTests;

    [UseCulture("de-DE")]
    public sealed class FaultTable : FaultTableTests;

    [UseCulture("de-DE")]
    public sealed class Detection : FeedDetectorTests;
}
