using ShopAgent.Catalog.Products;

namespace ShopAgent.Shopping.Planning;

/// <summary>When something ordered now is here at the latest.</summary>
public static class ArrivalDay
{
    /// <summary>Counts the working days (Monday to Friday) that the offer states, else its shop, from the day on which it can be sent. Null when neither says, and for back orders without a day.</summary>
    public static DateOnly? Of(Offer offer, Merchant? merchant, DateOnly today)
    {
        if ((offer.Delivery ?? merchant?.Shipping?.Delivery) is not { } delivery) return null;
        var start = today;
        if (offer.AvailableFrom is { } from && DateOnly.FromDateTime(from.Date) is var day && day > today) start = day;
        else if (offer.Availability is Availability.BackOrder or Availability.PreOrder) return null;
        for (var days = delivery.MaxDays; days > 0;)
        {
            start = start.AddDays(1);
            if (start.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }

        return start;
    }
}

/// <summary>Ratings as a quality from 0 to 1. Few reviews say little: a mean of so many reviews of so many stars is mixed in (a Bayesian average).</summary>
public static class RatedQuality
{
    private const int UsualCount = 10;
    private const decimal UsualStars = 3.5m;
    private const int MostStars = 5;

    /// <summary>A product without ratings counts as a usual one.</summary>
    public static double Of(Rating? rating)
    {
        var count = rating is null ? 0 : Math.Max(1, rating.Count);
        return (double)((((rating?.Value ?? 0) * count) + (UsualStars * UsualCount)) / (count + UsualCount) / MostStars);
    }
}
